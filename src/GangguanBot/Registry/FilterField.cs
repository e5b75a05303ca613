using GangguanBot.Languages;
using GangguanBot.Time;

namespace GangguanBot.Registry;

/// <summary>
/// The parts of the register's filter. Phrases: <c>register.part.{name}</c> on the button, <c>register.choose.{name}</c> above the choice.
/// </summary>
[PhraseFamily("register.part.")]
[PhraseFamily("register.choose.")]
public enum FilterField { Step, Agency, Site, Holder, Cause, Period }

/// <summary>Ready periods. Phrase: <c>register.period.{name}</c>.</summary>
[PhraseFamily("register.period.")]
public enum ReadyPeriod { ThisMonth, LastMonth, ThisYear }

public static class ReadyPeriods
{
    /// <summary>Both days are part of it.</summary>
    public static DateRange Around(this ReadyPeriod period, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return period switch
        {
            ReadyPeriod.ThisMonth => new(month, month.AddMonths(1).AddDays(-1)),
            ReadyPeriod.LastMonth => new(month.AddMonths(-1), month.AddDays(-1)),
            _ => new(new(today.Year, 1, 1), new(today.Year, 12, 31)),
        };
    }
}
