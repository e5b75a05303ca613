using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.Office;

/// <summary>Someone of the sample office. The title is their post, or the agency or section they belong to.</summary>
public sealed record Colleague(long Id, string Name, string Role, string Title, string Group);

/// <summary>The small office the simulator plays in, in the form that <c>Organisation:File</c> takes.</summary>
public static class SampleOffice
{
    public const string Name = "Dinas Komunikasi dan Informatika Kota Contoh";

    /// <summary>The office's JSON file as it is embedded here.</summary>
    public static string Json { get; } = Read();

    /// <summary>In the order in which the page shows them.</summary>
    public static IReadOnlyList<Colleague> People { get; } = ReadPeople();

    private static List<Colleague> ReadPeople()
    {
        var office = JsonNode.Parse(Json)!;
        var posts = office["posts"]!.AsArray().ToDictionary(post => (string)post!["code"]!, post => post!);
        var agencies = office["agencies"]!.AsArray().ToDictionary(agency => (string)agency!["code"]!, agency => agency!);
        return [.. office["people"]!.AsArray().Select(person => Read(person!, posts, agencies))];
    }

    private static Colleague Read(JsonNode person, Dictionary<string, JsonNode> posts, Dictionary<string, JsonNode> agencies)
    {
        var post = (string?)person["holds"] is { } code ? posts[code] : null;
        var role = (string?)post?["role"] ?? (string)person["role"]!;
        var title = (string?)post?["title"]
            ?? ((string?)person["agency"] is { } agency ? (string?)agencies[agency]["name"] : null)
            ?? ((string?)person["section"] is { } section
                ? ((string)posts[section]["title"]!).Replace("Kepala ", "", StringComparison.Ordinal) : null)
            ?? Name;
        var group = (string?)person["agency"] is { } home ? (string)agencies[home]["short"]! : (string)agencies["DISKOMINFO"]["short"]!;
        return new Colleague((long)person["telegramId"]!, (string)person["name"]!, role, title, group);
    }

    private static string Read()
    {
        using var stream = typeof(SampleOffice).Assembly.GetManifestResourceStream("office/organisation.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
