using System.Diagnostics;
using GangguanBot.Benchmarks;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;

// dotnet run -c Release --project tests/GangguanBot.Benchmarks            measures the bot as it was built; as the image publishes it:
//   dotnet publish src/GangguanBot -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o out
//   dotnet run -c Release --project tests/GangguanBot.Benchmarks -- out/GangguanBot.dll
//   dotnet run -c Release --project tests/GangguanBot.Benchmarks -- sweep [1000000]     one sweep beside one trigger for each open step
//   dotnet run -c Release --project tests/GangguanBot.Benchmarks -- export [200000]     an export of the register beside constant rows:
// peak of memory, time
//   dotnet run -c Release --project tests/GangguanBot.Benchmarks -- register [1000000]  first pages of the register among a thousand
// tickets and among so many; on PostgreSQL, too, where GANGGUANBOT_TEST_POSTGRES names one
//   dotnet run -c Release --project tests/GangguanBot.Benchmarks -- papers              PDF papers beside as many empty pages
// Prints what one run on this machine shows, and ratios between parts of the same run: machines differ, ratios less so.
const int Presses = 300;
if (args is ["export", var what, var where, var many])
{
    await ExportBench.ChildAsync(what, where, int.Parse(many));
    return;
}

if (args is ["papers"])
{
    PapersBench.Run();
    return;
}

var folder = Directory.CreateTempSubdirectory("gangguanbot-benchmark-").FullName;
if (args is ["sweep", ..])
{
    await SweepBench.RunAsync(folder, args is [_, var steps] ? int.Parse(steps) : 1_000_000);
    return;
}

if (args is ["register", ..])
{
    await RegisterBench.RunAsync(folder, args is [_, var all] ? int.Parse(all) : 1_000_000);
    Directory.Delete(folder, recursive: true);
    return;
}

if (args is ["export", ..])
{
    await ExportBench.RunAsync(folder, args is [_, var tickets] ? int.Parse(tickets) : 200_000);
    Directory.Delete(folder, recursive: true);
    return;
}

await using var telegram = await TelegramServer.Start(new TelegramOptions { Flood = false });
foreach (var colleague in SampleOffice.People) telegram.World.AddPerson(colleague.Id, colleague.Name, started: true);
double first;
await using (var founding =
    await BotProcess.StartAsync(telegram, folder, args is [var once, ..] ? once : typeof(GangguanBot.BotHost).Assembly.Location)) first =
    founding.FirstPoll.TotalSeconds;
await using var bot =
    await BotProcess.StartAsync(telegram, folder, args is [var published, ..] ? published : typeof(GangguanBot.BotHost).Assembly.Location);
var before = bot.Megabytes;

using var play = new SelfPlay(telegram.World, new Locales());
play.Start(0);
while (play.Running) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
if (play.Failed) throw new InvalidOperationException(play.Text);
var ladder = bot.Megabytes;

// A press that only reads (/tugas pages) and one that writes (instructions ticked on and off) on SQLite with synchronous=FULL.
var kadis = telegram.World.Person(1001);
var ani = telegram.World.Person(3001);
await ani.Says("/lapor");
await ani.Presses("Lambat");
await ani.Sees("jelaskan dengan satu kalimat");
await ani.Says("Internet lambat di ruang pelayanan sejak pagi.");
await ani.Presses("✅ Kirim");
await kadis.SeesButton("👉 Kabid TI");
await kadis.Presses("📝 Instruksi");
var write = await RateAsync(() => kadis.Presses("Koordinasikan"));
await kadis.Presses("« Kembali");
var read = await RateAsync(() => kadis.Presses("❔ Batas waktu"), () => kadis.Presses("« Kembali"));
var post = await RateAsync(PostAnewAsync);
using var idle = new Fsyncs(Path.Combine(folder, "fsync.tmp"));
await idle.MeasureAsync(Presses);

Console.WriteLine($"""
    first start, empty database     {first,8:0.00} s
    start to first poll             {bot.FirstPoll.TotalSeconds,8:0.00} s
    resident after start            {before,8:0} MB
    resident after one ladder       {ladder,8:0} MB   ({ladder / before:0.00} x the start)
    presses that write, one by one  {write,8:0} /s
    presses that only show          {read,8:0} /s   ({read / write:0.00} x those that write)
    cards posted anew, one by one   {post,8:0} /s   ({post / write:0.00} x presses that write)
    fsync of 4 kB, bare             {idle.PerSecond,8:0} /s   (a written press costs {idle.PerSecond / write:0.0} of them)
    """);

// /status: a card of the ticket is posted below all else, and its delivery is written down.
async Task PostAnewAsync()
{
    var last = ani.Messages[^1].Id;
    await ani.Says("/status");
    await ani.WaitFor(m => m.FromBot && m.Id > last);
}

static async Task<double> RateAsync(params Func<Task>[] acts)
{
    var began = Stopwatch.GetTimestamp();
    for (var i = 0; i < Presses; i++) await acts[i % acts.Length]();
    return Presses / Stopwatch.GetElapsedTime(began).TotalSeconds;
}
