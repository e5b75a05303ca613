using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Tickets;

/// <summary>A press asks the database each question once. Counted, not timed.</summary>
public sealed class CommandsPerUpdate : IAsyncLifetime
{
    private readonly CommandCount count = new();
    private TestCity city = null!;

    public async Task InitializeAsync()
    {
        city = await TestCity.OpenAsync();
        await city.StopAsync();
        await city.StartAsync(count.Attach);
    }

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task From_the_report_to_the_first_answers()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        await city.Ani.Says(Ladder.Sentence);
        await CostsAsync(38, city.Ani, "✅ Kirim");
        await CostsAsync(30, city.Kadis, "👉 Kabid TI");
        await CostsAsync(30, city.Kabid, "👉 Kasi");
        await CostsAsync(30, city.Kasi, "👷 Budi");
        await CostsAsync(30, city.Budi, "✅ Terima");
        await CostsAsync(30, city.Budi, "📍 Tiba di lokasi");
        await CostsAsync(18, city.Budi, "Mati");
        await CostsAsync(18, city.Budi, "Kabel");
    }

    [Fact]
    public async Task A_look_asks_little()
    {
        await city.ReachesTheKabidAsync();
        const string number = "GJ-26-0001";
        await CostsAsync(14, city.Kabid, "❔ Batas waktu"); // the first look also notes that the card was opened
        await CostsAsync(12, city.Kabid, "« Kembali");
        await CostsAsync(12, city.Kabid, "ℹ️ Riwayat");
        await CostsAsync(12, () => city.Kabid.Says("/tugas"), "/tugas");
        await CostsAsync(12, city.Kabid, number);
        await CostsAsync(12, () => city.Kadis.Says("/rekap"), "/rekap");
        await CostsAsync(12, () => city.Kadis.Says("/register"), "/register");
        await CostsAsync(12, () => city.Ani.Says($"/status {number}"), "/status");
        await CostsAsync(12, () => city.Ani.Says("/laporan"), "/laporan");
    }

    private async Task CostsAsync(int most, Person person, string label)
    {
        await person.SeesButton(label);
        await CostsAsync(most, () => person.Presses(label), label);
    }

    private async Task CostsAsync(int most, Func<Task> act, string name)
    {
        await city.SettleAsync();
        var before = count.Updates.Count;
        await act();
        await city.SettleAsync();
        var commands = count.Updates[before];
        Assert.True(commands.Count <= most,
            $"{name}: {commands.Count} commands instead of at most {most}:\n{string.Join('\n', commands.Select(OneLine))}");
    }

    private static string OneLine(string command) => string.Join(' ', command.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
