namespace GangguanBot.Tests.Office;

/// <summary>The office of the outside contract, as a file.</summary>
static class SampleOrganisation
{
    public const string Json = """
        {
          "agencies": [
            { "code": "DISDIK", "name": "Dinas Pendidikan", "short": "Disdik", "sites": [ { "name": "Kantor Disdik", "address": "Jl. Pajajaran 125" } ] },
            { "code": "RSUD", "name": "RSUD Kota", "critical": true }
          ],
          "posts": [
            { "code": "KADIS", "role": "Kadis", "title": "Kepala Dinas" },
            { "code": "KABID-TI", "role": "Kabid", "title": "Kepala Bidang Teknologi Informasi", "reportsTo": "KADIS" },
            { "code": "KASI-JAR", "role": "Kasi", "title": "Kepala Seksi Infrastruktur Jaringan", "reportsTo": "KABID-TI", "short": "Kasi Jaringan" }
          ],
          "people": [
            { "telegramId": 1001, "name": "Firdaus", "nip": "196712261986031002", "holds": "KADIS" },
            { "telegramId": 1002, "name": "Hendra", "holds": "KABID-TI" },
            { "telegramId": 1003, "name": "Dewi", "holds": "KASI-JAR" },
            { "telegramId": 2001, "name": "Budi", "role": "Technician", "section": "KASI-JAR" },
            { "telegramId": 3001, "name": "Ani", "role": "Reporter", "agency": "DISDIK" },
            { "telegramId": 9001, "name": "Admin", "role": "Admin" }
          ]
        }
        """;

    /// <summary>The file with one place of it written otherwise.</summary>
    public static string With(string old, string now)
    {
        Assert.Contains(old, Json, StringComparison.Ordinal);
        return Json.Replace(old, now, StringComparison.Ordinal);
    }
}
