using GangguanBot.Chat;
using GangguanBot.Office;

namespace GangguanBot.Administration.Posts;

/// <summary>A button of an appointment.</summary>
public interface ISeatButton
{
    int Post { get; }

    /// <summary>Of the post as it was shown.</summary>
    int Stamp { get; }
}

/// <summary>Begins an appointment.</summary>
public sealed record SeatButton(int Post, int Stamp) : ISeatButton, IButton<SeatButton>
{
    public static string Prefix => "asb";
}

/// <summary>Turns the pages of the people.</summary>
public sealed record SeatPageButton(int Post, int Stamp, int Page) : ISeatButton, IButton<SeatPageButton>
{
    public static string Prefix => "asp";
}

public sealed record SeatWhoButton(int Post, int Stamp, int Person) : ISeatButton, IButton<SeatWhoButton>
{
    public static string Prefix => "asw";
}

public sealed record SeatModeButton(int Post, int Stamp, HoldingMode Mode) : ISeatButton, IButton<SeatModeButton>
{
    public static string Prefix => "asm";
}

/// <summary>From tomorrow, or from now.</summary>
public sealed record SeatFromButton(int Post, int Stamp, bool Tomorrow) : ISeatButton, IButton<SeatFromButton>
{
    public static string Prefix => "asf";
}

/// <summary>For some days, or with no end.</summary>
public sealed record SeatUntilButton(int Post, int Stamp, int? Days) : ISeatButton, IButton<SeatUntilButton>
{
    public static string Prefix => "asu";
}

public sealed record SeatSureButton(int Post, int Stamp) : ISeatButton, IButton<SeatSureButton>
{
    public static string Prefix => "asy";
}
