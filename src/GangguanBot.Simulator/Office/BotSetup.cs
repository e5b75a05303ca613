using System.Text.RegularExpressions;

namespace GangguanBot.Simulator.Office;

/// <summary>The bot's data folder and configuration: nothing but its ordinary settings.</summary>
public sealed partial class BotSetup
{
    private readonly string _token;
    private readonly bool _ownFolder;

    /// <param name="token">The token of the Telegram on this desk.</param>
    /// <param name="dataPath">A folder that outlives the simulator; null for a temporary one.</param>
    public BotSetup(string token, string? dataPath)
    {
        _token = token;
        _ownFolder = dataPath is null;
        Folder = dataPath is null ? Directory.CreateTempSubdirectory("gangguanbot-simulator-").FullName : Path.GetFullPath(dataPath);
        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }

    public Scene Scene { get; set; } = Scene.Sample;

    /// <summary>Known once the simulator listens.</summary>
    public string TelegramUrl { get; set; } = "";

    /// <summary>
    /// The office time at which an earlier simulator over this folder was left: a bot must not find its data in the future.
    /// </summary>
    public DateTimeOffset LastMoment
    {
        get => File.Exists(ClockFile) && DateTimeOffset.TryParse(File.ReadAllText(ClockFile), out var moment)
            ? moment : DateTimeOffset.MinValue;
        set => File.WriteAllText(ClockFile, value.ToString("O"));
    }

    private string ClockFile => Path.Combine(Folder, "office-clock.txt");

    public IReadOnlyList<string> Arguments()
    {
        var organisation = Path.Combine(Folder, "organisation.json");
        if (Scene.Organisation is { } json)
            File.WriteAllText(organisation, json);
        return
        [
            $"--contentRoot={Folder}", // no appsettings.json of a real bot is read
            $"--Telegram:BotToken={_token}",
            $"--Telegram:ApiBaseUrl={TelegramUrl}",
            "--Telegram:Mode=Polling",
            "--Telegram:MessagesPerSecond=100",
            "--Telegram:ChatMessagesPerSecond=20",
            "--Storage:Provider=Sqlite",
            $"--Storage:ConnectionString=Data Source={Path.Combine(Folder, "gangguan.db")}",
            $"--Storage:FilesPath={Path.Combine(Folder, "files")}",
            $"--Backup:Folder={Path.Combine(Folder, "backup")}",
            $"--Organisation:File={(Scene.Organisation is null ? "" : organisation)}",
            $"--Office:Name={SampleOffice.Name}",
            "--Probing:Mode=Played", // the training room sends no packets
            "--Chasing:SweepSeconds=1",
            "--Web:Urls=http://127.0.0.1:0",
            "--Serilog:MinimumLevel:Default=Warning",
            "--Logging:LogLevel:Default=Warning",
        ];
    }

    /// <summary>The newest claim code in the bot's log; null when there is none.</summary>
    public string? ClaimCode()
    {
        var logs = new DirectoryInfo(Folder).EnumerateFiles("gangguan-*.log", SearchOption.AllDirectories)
            .OrderBy(file => file.LastWriteTimeUtc);
        return logs.SelectMany(Lines).Select(line => Claim().Match(line)).LastOrDefault(match => match.Success)?.Value;
    }

    private static List<string> Lines(FileInfo file)
    {
        using var reader = new StreamReader(
            new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        return [.. reader.ReadToEnd().Split('\n')];
    }

    [GeneratedRegex("klaim-[A-Z0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Claim();

    /// <summary>Takes away what the bot wrote, and only that: the folder may be the user's own.</summary>
    public void Wipe()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "gangguan.db*"))
            File.Delete(file);
        var files = Path.Combine(Folder, "files");
        if (Directory.Exists(files))
            Directory.Delete(files, recursive: true);
    }

    /// <summary>A temporary folder goes with the simulator.</summary>
    public void Leave()
    {
        if (_ownFolder && Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
