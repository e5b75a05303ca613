using GangguanBot.Simulator;
using GangguanBot.Tests.Storage;

namespace GangguanBot.Tests.Commands;

/// <summary>The lines of <c>doctor</c>: each in the office's language to the end.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_network_that_leads_nowhere_is_told_in_the_offices_language()
    {
        var answer = await ExaminedAsync("http://127.0.0.1:9");
        Assert.Equal((1, ""), (answer.Code, answer.Complained));
        Assert.Equal(
        [
            "✅ Pengaturan: lengkap", "✅ Basis data: Sqlite", "✅ Berkas organisasi: -",
            "❌ Token Telegram: tidak dapat dihubungi. Mohon periksa alamat dan jaringan server",
            "❌ Selisih jam dengan Telegram: tidak dapat dihubungi. Mohon periksa alamat dan jaringan server",
        ], answer.Said.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_token_that_Telegram_refuses_is_told_apart()
    {
        await using var simulator = SimulatorHost.Build(["--urls=http://127.0.0.1:0"]);
        await simulator.StartAsync();
        var answer = await ExaminedAsync(simulator.Url());
        Assert.Contains("❌ Token Telegram: ditolak oleh Telegram. Mohon periksa Telegram:BotToken\n", answer.Said,
            StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Task<Terminal> ExaminedAsync(string telegram) => Terminal.TypesAsync("doctor", $"--contentRoot={folder.Path}",
        "--Telegram:BotToken=123456789:AAFakeTokenThatOpensNothingAtAll_00", $"--Telegram:ApiBaseUrl={telegram}",
        $"--Storage:ConnectionString=Data Source={folder.File("x.db")}", $"--Storage:FilesPath={folder.File("files")}");
}
