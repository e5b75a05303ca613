namespace GangguanBot.Office;

/// <summary>What waits in the office, for those who would remove a post or an agency. Answered by the tickets.</summary>
public interface IOpenWork
{
    /// <summary>Open tickets whose way leads over the post.</summary>
    Task<int> OnPostAsync(int postId);

    /// <summary>Open tickets that the agency has reported.</summary>
    Task<int> OfAgencyAsync(int agencyId);
}
