using GangguanBot.Chat;

namespace GangguanBot.Office.Acting;

/// <summary>A post, with those who may stand in.</summary>
public sealed record DeputiesButton(int Post, int Page) : IButton<DeputiesButton>
{
    public static string Prefix => "wpo";
}

public sealed record DeputyButton(int Post, int Deputy) : IButton<DeputyButton>
{
    public static string Prefix => "wwh";
}

/// <param name="Period">One of <see cref="DutyPeriod.Ready"/>, or dates to be typed.</param>
public sealed record DeputyPeriodButton(int Post, int Deputy, string Period) : IButton<DeputyPeriodButton>
{
    public static string Prefix => "wn";
}

public sealed record EndDeputyButton(int Holding) : IButton<EndDeputyButton>
{
    public static string Prefix => "wen";
}

/// <param name="Until">One of the ready ends, back, or dates to be typed.</param>
public sealed record AbsenceButton(string Until) : IButton<AbsenceButton>
{
    public static string Prefix => "sga";
}
