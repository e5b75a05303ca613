using System.Diagnostics;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;

namespace GangguanBot.Benchmarks;

/// <summary>The bot as a process of its own against a Telegram on loopback, so that its memory and its start are its own.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process _process;

    private BotProcess(Process process, TimeSpan firstPoll) => (_process, FirstPoll) = (process, firstPoll);

    /// <summary>From the start of the process to its first getUpdates.</summary>
    public TimeSpan FirstPoll { get; }

    /// <summary>Resident memory now, in MB.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    public static async Task<BotProcess> StartAsync(TelegramServer telegram, string folder, string program)
    {
        var organisation = Path.Combine(folder, "organisation.json");
        await File.WriteAllTextAsync(organisation, SampleOffice.Json);
        // Telegram's own first steps are not the bot's: they are taken before the watch runs.
        using (var http = new HttpClient())
            foreach (var method in (string[])["getMe", "deleteWebhook", "setMyCommands?commands=[]", "getUpdates"])
                await http.GetStringAsync(new Uri($"{telegram.Url}/bot{telegram.World.Options.Token}/{method}"));

        var polled = new TaskCompletionSource();
        telegram.World.OnCall = call =>
        {
            if (call.Method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase)) polled.TrySetResult();
            return null;
        };

        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("dotnet",
            [
                program, $"--contentRoot={folder}", $"--Telegram:BotToken={telegram.World.Options.Token}",
                $"--Telegram:ApiBaseUrl={telegram.Url}", "--Telegram:MessagesPerSecond=10000", "--Telegram:ChatMessagesPerSecond=10000",
                $"--Storage:ConnectionString=Data Source={Path.Combine(folder, "gangguan.db")}",
                    $"--Storage:FilesPath={Path.Combine(folder, "files")}", $"--Backup:Folder={Path.Combine(folder, "backup")}",
                $"--Organisation:File={organisation}", "--Web:Urls=http://127.0.0.1:0", "--Serilog:MinimumLevel:Default=Warning",
            ])
        { RedirectStandardOutput = true, UseShellExecute = false })!;
        await polled.Task.WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
        return new BotProcess(process, Stopwatch.GetElapsedTime(began));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
