namespace GangguanBot.Office;

/// <summary>Open work of a post or agency, asked before its removal. Tickets implement it.</summary>
public interface IOpenWork
{
    /// <summary>Open tickets whose way leads over the post.</summary>
    Task<int> OnPostAsync(int postId);

    /// <summary>Open tickets that the agency has reported.</summary>
    Task<int> OfAgencyAsync(int agencyId);
}
