namespace GangguanBot.Simulator.Office;

/// <summary>The office's time: it runs like real time and can be moved forward. Timers and durations stay real.</summary>
public sealed class OfficeClock : TimeProvider
{
    /// <summary>WIB, the zone of the sample office.</summary>
    public static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    private static readonly TimeSpan MorningStarts = TimeSpan.FromHours(8);
    private static readonly TimeSpan FridayEnds = new(16, 25, 0);
    private long _aheadTicks;

    /// <summary>A clock that begins at this moment.</summary>
    public OfficeClock(DateTimeOffset start) => MoveTo(start);

    public event EventHandler? Moved;

    /// <summary>Office time as a wall clock there shows it.</summary>
    public DateTimeOffset Now => GetUtcNow().ToOffset(Wib);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _aheadTicks));

    public void MoveTo(DateTimeOffset moment)
    {
        Interlocked.Exchange(ref _aheadTicks, (moment - System.GetUtcNow()).Ticks);
        Moved?.Invoke(this, EventArgs.Empty);
    }

    public void Advance(TimeSpan by)
    {
        Interlocked.Add(ref _aheadTicks, by.Ticks);
        Moved?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>The same hour on the next Monday to Friday.</summary>
    public static DateTimeOffset NextWorkday(DateTimeOffset from)
    {
        do
            from = from.AddDays(1);
        while (IsWeekend(from));
        return from;
    }

    /// <summary>Now, if the office is open now; otherwise the next working morning at 08.00 WIB.</summary>
    public static DateTimeOffset FirstMoment(DateTimeOffset real)
    {
        var now = real.ToOffset(Wib);
        var opens = new DateTimeOffset(now.Date, Wib) + MorningStarts;
        if (!IsWeekend(now) && now.TimeOfDay < TimeSpan.FromHours(16))
            return now < opens ? opens : now;
        return NextWorkday(opens);
    }

    /// <summary>The next Friday at 16.25 WIB: five minutes before the office closes for the weekend.</summary>
    public static DateTimeOffset FridayBeforeClose(DateTimeOffset from)
    {
        var here = from.ToOffset(Wib);
        var friday = new DateTimeOffset(here.Date, Wib).AddDays((DayOfWeek.Friday - here.DayOfWeek + 7) % 7) + FridayEnds;
        return friday > from ? friday : friday.AddDays(7);
    }

    private static bool IsWeekend(DateTimeOffset day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
