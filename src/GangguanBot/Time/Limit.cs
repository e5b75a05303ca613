using System.Globalization;

namespace GangguanBot.Time;

public enum LimitUnit
{
    Second,
    Minute,
    Hour,
    Day,
}

/// <summary>Why a text is not a limit.</summary>
public enum LimitFault
{
    None,

    /// <summary>Not a number and a unit.</summary>
    Shape,

    /// <summary>The number is not from 1 to <see cref="Limit.MaxAmount"/>.</summary>
    Amount,

    /// <summary>The unit is not hari, jam, menit or detik.</summary>
    Unit,
}

/// <summary>
/// How long a step may take, written as the SOP does: "1 hari", "10 menit". What a day means is the <see cref="DayRule"/>'s.
/// </summary>
public readonly record struct Limit
{
    public const int MaxAmount = 9999;

    /// <summary>Office hours in a day where days are counted in hours: 37.5 a week over five days (Perpres 21/2023).</summary>
    public static readonly TimeSpan HoursOfADay = TimeSpan.FromHours(7.5);

    static readonly (LimitUnit Unit, string Word, TimeSpan Time)[] Units =
    [
        (LimitUnit.Second, "detik", TimeSpan.FromSeconds(1)),
        (LimitUnit.Minute, "menit", TimeSpan.FromMinutes(1)),
        (LimitUnit.Hour, "jam", TimeSpan.FromHours(1)),
        (LimitUnit.Day, "hari", HoursOfADay),
    ];

    /// <exception cref="ArgumentOutOfRangeException">The amount is not from 1 to <see cref="MaxAmount"/>.</exception>
    public Limit(int amount, LimitUnit unit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(amount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, MaxAmount);
        (Amount, Unit) = (amount, unit);
    }

    public int Amount { get; }

    public LimitUnit Unit { get; }

    public bool IsDays => Unit == LimitUnit.Day;

    /// <summary>The limit as office time, a day being <see cref="HoursOfADay"/>.</summary>
    public TimeSpan OfficeTime => Amount * Units[(int)Unit].Time;

    public static Limit Days(int amount) => new(amount, LimitUnit.Day);

    public static Limit Minutes(int amount) => new(amount, LimitUnit.Minute);

    public static bool TryParse(string? text, out Limit limit) => TryParse(text, out limit, out _);

    /// <summary>Reads "1 hari", "2 jam", "10 menit", "20 detik", whatever the case and the spaces.</summary>
    public static bool TryParse(string? text, out Limit limit, out LimitFault fault)
    {
        limit = default;
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || !words[0].All(char.IsAsciiDigit)) return Fails(LimitFault.Shape, out fault);

        var unit = Array.FindIndex(Units, unit => unit.Word.Equals(words[1], StringComparison.OrdinalIgnoreCase));
        if (unit < 0) return Fails(LimitFault.Unit, out fault);

        var isNumber = int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var amount);
        if (!isNumber || amount is < 1 or > MaxAmount) return Fails(LimitFault.Amount, out fault);

        limit = new(amount, Units[unit].Unit);
        fault = LimitFault.None;
        return true;
    }

    /// <exception cref="FormatException">Not a limit; the message names the fault.</exception>
    public static Limit Parse(string text) =>
        TryParse(text, out var limit, out var fault)
            ? limit : throw new FormatException($"'{text}' is not a limit such as '1 hari' or '10 menit' ({fault}).");

    public override string ToString() => $"{Amount} {Units[(int)Unit].Word}";

    static bool Fails(LimitFault with, out LimitFault fault)
    {
        fault = with;
        return false;
    }
}
