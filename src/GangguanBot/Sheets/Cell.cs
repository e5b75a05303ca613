namespace GangguanBot.Sheets;

public enum CellKind { Empty, Text, Number, Moment, Day, Duration }

/// <summary>One cell by its type. What is missing is an empty cell.</summary>
/// <param name="Number">Of <see cref="CellKind.Duration"/>: seconds.</param>
/// <param name="At">Of <see cref="CellKind.Moment"/>: the instant, shown in the office's zone; of <see cref="CellKind.Day"/>: that day's
/// beginning.</param>
public readonly record struct Cell(CellKind Kind, string Text, double Number, DateTimeOffset At)
{
    public static readonly Cell Empty;

    /// <summary>Always text, whatever it looks like: no program takes it for a formula.</summary>
    public static Cell Of(string? text) => string.IsNullOrEmpty(text) ? Empty : new(CellKind.Text, text, 0, default);

    public static Cell Of(int? number) => Of((double?)number);

    public static Cell Of(double? number) => number is { } n && double.IsFinite(n) ? new(CellKind.Number, "", n, default) : Empty;

    public static Cell Of(DateTimeOffset? at) => at is { } a ? new(CellKind.Moment, "", 0, a) : Empty;

    public static Cell Of(DateOnly? day) =>
        day is { } d ? new(CellKind.Day, "", 0, new DateTimeOffset(d, TimeOnly.MinValue, TimeSpan.Zero)) : Empty;

    public static Cell Of(TimeSpan? duration) => duration is { } d ? new(CellKind.Duration, "", d.TotalSeconds, default) : Empty;

    /// <summary>The civil time that stands in the cell.</summary>
    public DateTime In(TimeZoneInfo zone) => Kind == CellKind.Day ? At.DateTime : TimeZoneInfo.ConvertTime(At, zone).DateTime;
}
