using GangguanBot.Chat;

namespace GangguanBot.Administration.Calendar;

public enum HoursAct { List, Add, Apply }

/// <summary>The list of ranges, and a new one.</summary>
public sealed record HoursButton(HoursAct Act) : IButton<HoursButton>
{
    public static string Prefix => "kha";
}

/// <summary>A range of hours is taken away: first previewed, then done.</summary>
public sealed record EndHoursButton(int Hours, bool Sure) : IButton<EndHoursButton>
{
    public static string Prefix => "khe";
}

/// <summary>The days that are coming.</summary>
public sealed record CalendarListButton(int Page) : IButton<CalendarListButton>
{
    public static string Prefix => "kls";
}

public enum CalendarAct { Add, Apply }

/// <summary>Days are typed, and what was typed is applied.</summary>
public sealed record CalendarButton(CalendarAct Act) : IButton<CalendarButton>
{
    public static string Prefix => "kla";
}

public enum DayTurn { Look, Preview, Apply }

/// <summary>A day becomes a usual one: looked at, previewed, done.</summary>
public sealed record CalendarDayButton(DateOnly Day, DayTurn Turn) : IButton<CalendarDayButton>
{
    public static string Prefix => "kld";
}
