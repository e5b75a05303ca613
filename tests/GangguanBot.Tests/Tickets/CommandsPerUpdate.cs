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
        await CostsAsync(42, city.Ani, "✅ Kirim");
        await CostsAsync(30, city.Kadis, "👉 Kabid TI");
        await CostsAsync(30, city.Kabid, "👉 Kasi");
        await CostsAsync(33, city.Kasi, "👷 Budi");
        await CostsAsync(30, city.Budi, "✅ Terima");
        await CostsAsync(31, city.Budi, "📍 Tiba di lokasi");
        await CostsAsync(21, city.Budi, "Mati");
        await CostsAsync(20, city.Budi, "Kabel");
    }

    private async Task CostsAsync(int most, Person person, string label)
    {
        await person.SeesButton(label);
        await city.SettleAsync();
        var before = count.Updates.Count;
        await person.Presses(label);
        await city.SettleAsync();
        var commands = count.Updates[before];
        Assert.True(commands.Count <= most,
            $"{label}: {commands.Count} commands instead of at most {most}:\n{string.Join('\n', commands.Select(OneLine))}");
    }

    private static string OneLine(string command) => string.Join(' ', command.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
