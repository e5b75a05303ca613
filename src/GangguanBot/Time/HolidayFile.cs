using System.Text.Json;
using System.Text.Json.Serialization;

namespace GangguanBot.Time;

/// <summary>A month of Ramadan as the government set it (sidang isbat), or as reckoned.</summary>
public sealed record Ramadan(int Hijri, DateRange Dates, bool Estimated);

/// <summary>Holidays and Ramadan by year; <c>holidays.json</c> is the one we ship. The dates are those of the SKB 3 Menteri.</summary>
public sealed record HolidayFile(IReadOnlyList<Holiday> Holidays, IReadOnlyList<Ramadan> Ramadans)
{
    static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The file within the program.</summary>
    public static HolidayFile Embedded()
    {
        using var stream = typeof(HolidayFile).Assembly.GetManifestResourceStream("calendar/holidays.json")!;
        return Parse(stream);
    }

    /// <exception cref="JsonException">Not JSON of this form; the message names the place.</exception>
    public static HolidayFile Parse(Stream json)
    {
        var yearFile = JsonSerializer.Deserialize<YearFile>(json, Options) ?? throw new JsonException("The file of holidays is empty.");
        return new(
            [.. yearFile.Years.SelectMany(year =>
                year.Days.Select(day => new Holiday(day.Date, day.Kind, day.Name, year.Status == Status.Estimated)))],
            [.. yearFile.Ramadan.Select(month => new Ramadan(month.Hijri, new(month.From, month.To), month.Status == Status.Estimated))]);
    }

    enum Status
    {
        Estimated,
        Final,
    }

    sealed record YearFile(IReadOnlyList<Year> Years, IReadOnlyList<Month> Ramadan);

    sealed record Year([property: JsonPropertyName("year")] int Number, Status Status, IReadOnlyList<Day> Days);

    sealed record Day(DateOnly Date, HolidayKind Kind, string Name);

    sealed record Month(int Hijri, DateOnly From, DateOnly To, Status Status);
}
