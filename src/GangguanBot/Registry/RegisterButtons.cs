using GangguanBot.Chat;

namespace GangguanBot.Registry;

public enum RegisterAct { List, Clear, Overdue, Branch, Dates }

/// <summary>The list, and what needs no further choice.</summary>
public sealed record RegisterButton(RegisterAct Act) : IButton<RegisterButton>
{
    public static string Prefix => "rga";
}

/// <summary>The page before or after a ticket.</summary>
public sealed record RegisterTurnButton(int From, bool Older) : IButton<RegisterTurnButton>
{
    public static string Prefix => "rgt";
}

/// <summary>Asks what a part of the filter is to be.</summary>
public sealed record RegisterAskButton(FilterField Part, int Page) : IButton<RegisterAskButton>
{
    public static string Prefix => "rgq";
}

/// <param name="Id">Of the <see cref="FilterChoice"/>, and <paramref name="Key"/> what it carries besides.</param>
public sealed record RegisterSetButton(FilterField Part, int Id, string Key) : IButton<RegisterSetButton>
{
    public static string Prefix => "rgs";
}

/// <summary>A part of the filter may be anything again.</summary>
public sealed record RegisterUnsetButton(FilterField Part) : IButton<RegisterUnsetButton>
{
    public static string Prefix => "rgu";
}

/// <summary>The page of a ticket.</summary>
public sealed record PageButton(int Ticket) : IButton<PageButton>
{
    public static string Prefix => "rxp";
}

public sealed record TimelineButton(int Ticket, int Page) : IButton<TimelineButton>
{
    public static string Prefix => "rxt";
}

/// <summary>Sends a ticket's photos and files.</summary>
public sealed record FilesButton(int Ticket) : IButton<FilesButton>
{
    public static string Prefix => "rxf";
}

/// <summary>The page before or after one of the agency's tickets.</summary>
public sealed record OwnTurnButton(int From, bool Older) : IButton<OwnTurnButton>
{
    public static string Prefix => "lqt";
}

/// <summary>Away with the search.</summary>
public sealed record OwnAllButton() : IButton<OwnAllButton>
{
    public static string Prefix => "lqa";
}
