namespace GangguanBot.Simulator.Office;

/// <summary>The start of the simulator: people with phones, the bot's knowledge of the office, and the script of self-play.</summary>
/// <param name="Organisation">The bot's organisation file; null: it knows nobody, and gives a claim code in its log.</param>
public sealed record Scene(string Key, IReadOnlyList<Colleague> People, string? Organisation, IReadOnlyList<PlayStep> Script)
{
    /// <summary>A small office at work.</summary>
    public static readonly Scene Sample = new("sample", SampleOffice.People, SampleOffice.Json, Ladder.Steps);

    /// <summary>An empty office: it is founded by chat alone, and then a report climbs its ladder.</summary>
    public static readonly Scene Empty = new("empty", Founding.People, Organisation: null, [.. Founding.Steps, .. Ladder.Steps]);

    public static Scene? Find(string? key) => key == Empty.Key ? Empty : key is null || key == Sample.Key ? Sample : null;
}
