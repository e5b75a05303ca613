namespace GangguanBot.Office;

/// <summary>How long a text may be, in UTF-16 units as Telegram counts them.</summary>
public readonly record struct FieldLimit(int Shortest, int Longest)
{
    public bool Takes(string text) => text.Length >= Shortest && text.Length <= Longest;
}

/// <summary>The limits of all that an office is told of itself, typed in chat or in a file. A file is held to the longest only.</summary>
public static class FieldLimits
{
    /// <summary>Of a post or an agency.</summary>
    public static readonly FieldLimit Code = new(2, 20);

    public static readonly FieldLimit AgencyName = new(2, 100), AgencyShort = new(2, 20);
    public static readonly FieldLimit SiteName = new(2, 60), SiteAddress = new(1, 200), SiteFact = new(1, 60);
    public static readonly FieldLimit PostTitle = new(2, 100), PostShort = new(2, 30);

    /// <summary>A person's name as an admin writes it, and as people write their own.</summary>
    public static readonly FieldLimit PersonName = new(2, 100), OwnName = new(3, 80);

    /// <summary>Eighteen digits, in a file perhaps with blanks.</summary>
    public static readonly FieldLimit Nip = new(18, 30);

    /// <summary>A host name, the longest of what may be probed (RFC 1035); an address or a prefix in front of its name.</summary>
    public static readonly FieldLimit Probe = new(1, 253), Prefix = new(1, 50), PlaceName = new(1, 80);

    public static readonly FieldLimit OfficeName = new(3, 100), Instruction = new(3, 60);

    /// <summary>Names of a day and of a range of office hours.</summary>
    public static readonly FieldLimit DayName = new(1, 80), HoursName = new(1, 60);
}
