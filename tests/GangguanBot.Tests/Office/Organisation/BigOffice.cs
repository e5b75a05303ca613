namespace GangguanBot.Tests.Office;

/// <summary>An office of 500 agencies and 2,000 people, a line each: agencies from line 3, posts from 505, people from 510.</summary>
static class BigOffice
{
    public const int Agencies = 500, Persons = 2000, FirstAgency = 3, FirstPerson = FirstAgency + Agencies + 7;

    public static string Json() => string.Join('\n', Lines());

    /// <summary>The file with a line of it written otherwise: the number of the line → what stands there instead.</summary>
    public static string With(IReadOnlyDictionary<int, Func<string, string>> otherwise)
    {
        var lines = Lines();
        foreach (var (line, change) in otherwise)
        {
            var now = change(lines[line - 1]);
            Assert.NotEqual(lines[line - 1], now);
            lines[line - 1] = now;
        }

        return string.Join('\n', lines);
    }

    private static List<string> Lines() =>
    [
        "{", "\"agencies\": [",
        .. Enumerable.Range(1, Agencies)
            .Select(n => $$"""{ "code": "A{{n}}", "name": "Dinas {{n}}", "sites": [ { "name": "Kantor", "address": "Jl. {{n}}", "probe": "10.0.{{n / 250}}.{{n % 250}}" } ] },"""),
        "],", "\"posts\": [",
        """{ "code": "KADIS", "role": "Kadis", "title": "Kepala Dinas" },""",
        """{ "code": "KABID-TI", "role": "Kabid", "title": "Kepala Bidang TI", "reportsTo": "KADIS" },""",
        """{ "code": "KASI-JAR", "role": "Kasi", "title": "Kepala Seksi Jaringan", "reportsTo": "KABID-TI" },""",
        "],", "\"people\": [",
        .. Enumerable.Range(1, Persons).Select(n => n switch
        {
            1 => """{ "telegramId": 100001, "name": "Kadis", "holds": "KADIS" },""",
            2 => """{ "telegramId": 100002, "name": "Kabid", "holds": "KABID-TI" },""",
            3 => """{ "telegramId": 100003, "name": "Kasi", "holds": "KASI-JAR" },""",
            < 30 => $$"""{ "telegramId": {{100000 + n}}, "name": "Teknisi {{n}}", "role": "Technician", "section": "KASI-JAR" },""",
            _ => $$"""{ "telegramId": {{100000 + n}}, "name": "Pelapor {{n}}", "nip": "{{196700000000000001 + (n / 999 * 1000) + (n % 999)}}", "role": "Reporter", "agency": "A{{(n % Agencies) + 1}}" },""",
        }),
        "]", "}",
    ];
}
