using GangguanBot.Chat;

namespace GangguanBot.Recaps;

/// <param name="Back">How many periods back.</param>
public sealed record RecapButton(RecapKind Kind, int Back) : IButton<RecapButton>
{
    public static string Prefix => "rpk";
}

/// <summary>The stock sheet of a period.</summary>
public sealed record StockButton(RecapKind Kind, int Back) : IButton<StockButton>
{
    public static string Prefix => "rps";
}

public sealed record MonthPaperButton(int Back) : IButton<MonthPaperButton>
{
    public static string Prefix => "rpp";
}

public sealed record MonthBookButton(int Back) : IButton<MonthBookButton>
{
    public static string Prefix => "rpb";
}

public sealed record MinutesButton(int Year) : IButton<MinutesButton>
{
    public static string Prefix => "rpm";
}
