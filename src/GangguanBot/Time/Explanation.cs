namespace GangguanBot.Time;

/// <summary>One kind of line in "Mengapa batasnya saat itu?"; the phrase is <c>calendar.why.</c> and the kind in camel case.</summary>
public enum WhyKind
{
    /// <summary>{received}: within office hours, the clock starts at once.</summary>
    Received,

    /// <summary>{received}, {start}: outside office hours, the clock starts at the next opening.</summary>
    ReceivedOutside,

    /// <summary>{count}: the rule of <see cref="DayRule.WorkingDay"/>.</summary>
    WorkingDays,

    /// <summary>{time}: only office time counts.</summary>
    OfficeTime,

    /// <summary>{count}: the rule of <see cref="DayRule.CalendarDay"/>.</summary>
    CalendarDays,

    /// <summary>{time}: the office never closes, every minute counts.</summary>
    AroundTheClock,

    /// <summary>{date}: no office hours on that weekday.</summary>
    SkippedWeekend,

    /// <summary>{date}, {name}: libur nasional.</summary>
    SkippedHoliday,

    /// <summary>{date}, {name}: cuti bersama.</summary>
    SkippedLeave,

    /// <summary>{date}, {name}: a special day on which the office is closed.</summary>
    SkippedSpecial,

    /// <summary>{date}: the hours of the counted day that follows are those of Ramadan.</summary>
    RamadanHours,

    /// <summary>{date}, {name}: the hours of the counted day that follows are those of a special day or a range of its own.</summary>
    SpecialHours,

    /// <summary>{date}, {number}, {hours}: the n-th working day.</summary>
    CountedDay,

    /// <summary>{date}, {time}, {hours}: so much office time of this day was counted.</summary>
    CountedTime,

    /// <summary>{from}, {to}, {time}: the clock stood still, the time is given back at the end.</summary>
    Hold,

    /// <summary>{due}: the result.</summary>
    Due,
}

/// <summary>A line of the calculation as data. Values are <see cref="DateOnly"/> (date), <see cref="DateTimeOffset"/> in UTC (received,
/// start, from, to, due),
/// <see cref="TimeSpan"/> (time), <see cref="int"/> (count, number) or <see cref="string"/> (name; hours as "07.30–12.00,
/// 13.00–16.00").</summary>
public sealed record ExplanationLine(WhyKind Kind, IReadOnlyDictionary<string, object> Values)
{
    internal ExplanationLine(WhyKind kind, params ReadOnlySpan<(string Name, object Value)> values)
        : this(kind, values.ToArray().ToDictionary(value => value.Name, value => value.Value))
    {
    }

    public string PhraseKey { get; } = $"calendar.why.{Kind}";
}
