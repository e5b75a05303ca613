using System.Globalization;
using GangguanBot.Languages;
using GangguanBot.Sop;
using static GangguanBot.Office.Organisation.OrganisationFaultKind;
using static GangguanBot.Office.Organisation.OrganisationFile;

namespace GangguanBot.Office.Organisation;

/// <summary>Agencies, a row for each of their sites; or people, a row each. The header says which of the two.</summary>
public static class OrganisationCsv
{
    private static readonly string[] AgencyColumns = ["code", "name", "short", "critical", "site", "address", "probe"];
    /// <summary>Columns that older files do not have.</summary>
    private static readonly string[] MayLack = ["district", "upstream", "latitude", "longitude", "contractDown", "contractUp"];

    private static readonly string[] PersonColumns = ["telegramId", "name", "nip", "holds", "role", "section", "agency"];

    public static string WriteAgencies(OrganisationFile file) => CsvTable.Write(file.Agencies
        .SelectMany(a => (a.Sites is { Count: > 0 } sites ? sites : [new SiteEntry("")])
            .Select(s => (IReadOnlyList<string?>)[a.Code, a.Name, a.Short, a.Critical ? "true" : "false", s.Name, s.Address, s.Probe,
                s.District, s.Upstream, Write(s.Latitude), Write(s.Longitude), Write(s.ContractDown), Write(s.ContractUp)]))
        .Prepend([.. AgencyColumns, .. MayLack]));

    private static string? Write(double? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string WritePeople(OrganisationFile file) => CsvTable.Write(file.People
        .Select(p => (IReadOnlyList<string?>)[p.TelegramId.ToString(CultureInfo.InvariantCulture), p.Name, p.Nip, p.Holds,
            p.Role?.ToString(), p.Section, p.Agency])
        .Prepend(PersonColumns));

    public static OrganisationReading Read(string text)
    {
        var faults = new List<OrganisationFault>();
        faults.AddRange(CsvTable.LongLines(text).Select(l => new OrganisationFault(l, LineTooLong, ("most", CsvTable.LongestLine))));
        if (faults.Count > 0) return new(new(), faults, new HashSet<string>());
        if (CsvTable.Read(text) is not [var header, .. var rows]) return new(new(), [new(null, NoHeader)], new HashSet<string>());
        if (header.QuoteOpen) return new(new(), [new(header.Line, QuoteOpen)], new HashSet<string>());
        var names = header.Cells.Select(OneLine.Of).ToList();
        while (names is [.., ""]) names.RemoveAt(names.Count - 1);
        string[]? columns = Has(names, "telegramId") ? PersonColumns : Has(names, "code") ? AgencyColumns : null;
        if (columns is null) return new(new(), [new(header.Line, NoHeader)], new HashSet<string>());

        faults.AddRange(names.Where(n => !Has(columns, n) && !(columns == AgencyColumns && Has(MayLack, n)))
            .Select(n => new OrganisationFault(header.Line, UnknownColumn, ("column", n))));
        faults.AddRange(columns.Where(c => !Has(names, c)).Select(c => new OrganisationFault(header.Line, MissingColumn, ("column", c))));
        faults.AddRange(names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1)
            .Select(g => new OrganisationFault(header.Line, ColumnTwice, ("column", g.Key))));
        if (faults.Count > 0) return new(new(), faults, new HashSet<string>());

        var full = rows.Where(r => Fits(r, names.Count, faults))
            .Select(r => new Record(r.Line,
            names.Zip(r.Cells).ToDictionary(c => c.First, c => OneLine.Of(c.Second), StringComparer.OrdinalIgnoreCase), faults)).ToList();
        var file = columns == PersonColumns
            ? new OrganisationFile { People = [.. full.Select(Person).OfType<PersonEntry>()] }
            : new OrganisationFile { Agencies = [.. full.GroupBy(r => r["code"]).Select(Agency)] };
        return new(file, faults, new HashSet<string>());
    }

    private static PersonEntry? Person(Record row)
    {
        if (!long.TryParse(row["telegramId"], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            row.Wrong("telegramId");
            return null;
        }
        Role? role = null;
        if (row.May("role") is { } word)
        {
            if (Enum.GetNames<Role>().FirstOrDefault(n => n.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } name)
                role = Enum.Parse<Role>(name);
            else { row.Wrong("role"); return null; }
        }

        return new PersonEntry(id, row["name"], row.May("nip"), row.May("holds"), role, row.May("section"),
            row.May("agency"))
        { Line = row.Line };
    }

    /// <summary>Every row says again what the agency is called, or leaves it empty.</summary>
    private static AgencyEntry Agency(IGrouping<string, Record> rows)
    {
        var first = rows.First();
        foreach (var row in rows.Skip(1))
            if (Array.Exists(["name", "short", "critical"], c => row.May(c) is { } again && again != first[c]))
                row.Add(AgencyDiffers, ("code", rows.Key), ("first", first.Line));
        var sites = rows.Where(r => r.May("site") is not null || r.May("address") is not null || r.May("probe") is not null)
            .Select(r => new SiteEntry(r["site"], r.May("address"), r.May("probe"), r.May("district"), r.May("upstream"),
                r.Number("latitude"), r.Number("longitude"), r.Mbps("contractDown"), r.Mbps("contractUp"))
            { Line = r.Line });
        return new AgencyEntry(rows.Key, first["name"], first.May("short"), first.Yes("critical"), [.. sites]) { Line = first.Line };
    }

    private static bool Fits(CsvRow row, int columns, List<OrganisationFault> faults)
    {
        if (row.QuoteOpen)
        {
            faults.Add(new(row.Line, QuoteOpen));
            return false;
        }

        if (row.Cells.Count >= columns && row.Cells.Skip(columns).All(c => c.Length == 0)) return true;
        faults.Add(new(row.Line, CellCount, ("count", row.Cells.Count), ("wanted", columns)));
        return false;
    }

    private static bool Has(IEnumerable<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);

    private sealed class Record(int line, Dictionary<string, string> cells, List<OrganisationFault> faults)
    {
        public int Line => line;

        public string this[string column] => cells[column];

        public string? May(string column) => cells.GetValueOrDefault(column) is { Length: > 0 } cell ? cell : null;

        public double? Number(string column)
        {
            if (May(column) is not { } cell) return null;
            if (double.TryParse(cell.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number)) return number;
            Wrong(column);
            return null;
        }

        public double? Mbps(string column)
        {
            if (!SiteFacts.IsGrouped(May(column) ?? "")) return Number(column);
            Wrong(column);
            return null;
        }

        public bool Yes(string column)
        {
            var word = this[column].ToUpperInvariant();
            if (word is not ("" or "TRUE" or "YA" or "1" or "FALSE" or "TIDAK" or "0")) Wrong(column);
            return word is "TRUE" or "YA" or "1";
        }

        public void Wrong(string column) => Add(WrongValue, ("field", column));

        public void Add(OrganisationFaultKind kind, params (string, object?)[] values) => faults.Add(new(line, kind, values));
    }
}
