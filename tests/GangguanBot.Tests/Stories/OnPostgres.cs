using GangguanBot.Settings;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Storage.Engines;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Registry;
using GangguanBot.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Stories;

/// <summary>The same bot with its data on a PostgreSQL server.</summary>
public sealed class OnPostgres
{
    [PostgresFact]
    public async Task A_report_climbs_the_ladder_and_survives_a_restart_on_the_way()
    {
        await using var city = await TestCity.OpenOnPostgresAsync();
        await city.ReachesTheTechnicianAsync();
        await city.RestartAsync();
        await city.Budi.Presses("✅ Terima");
        await city.Budi.Presses("📍 Tiba di lokasi");
        await city.Budi.Sees("Hasil tes jaringan?");
        await city.DiagnosesABrokenCableAsync();
        await city.Budi.Presses("📤 Kirim laporan");
        await city.Kasi.Presses("📤 Teruskan");
        await city.Kabid.Presses("📤 Teruskan");
        await city.Kadis.Sees("telah selesai ditangani");
        await city.Ani.Presses("Sudah");
        await city.SettleAsync();

        var ticket = await city.TicketAsync();
        Assert.Equal((Step.Closed, Confirmation.Normal), (ticket.Step, ticket.Confirmation));
    }

    [PostgresFact]
    public async Task Who_is_late_is_reminded_once()
    {
        await using var city = await TestCity.OpenOnPostgresAsync();
        await city.ReportsAsync();
        city.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(1));
        await city.SweepAsync();
        await city.SweepAsync();

        Assert.Single(city.Kadis.Messages, m => m.Text.Contains("Izin mengingatkan", StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task A_double_tap_acts_once()
    {
        await using var city = await TestCity.OpenOnPostgresAsync();
        await city.ReportsAsync();
        await city.SettleAsync();
        var answers = await Task.WhenAll(city.Kadis.Press("👉 Kabid TI").Answered, city.Kadis.Press("👉 Kabid TI").Answered);
        Assert.Contains("sudah didisposisikan oleh Kepala Dinas", Assert.Single(answers, a => a.Alert).Text, StringComparison.Ordinal);
        await city.SettleAsync();
        Assert.Single((await city.TicketAsync()).Journal, e => e.Move == Move.Dispose);
    }

    [PostgresFact]
    public async Task A_database_belongs_to_one_bot()
    {
        await using var city = await TestCity.OpenOnPostgresAsync();
        var settings = city.Services.GetRequiredService<StorageSettings>();
        await using var second = new ServiceCollection().AddLogging().AddStorage(settings).BuildServiceProvider();

        await Assert.ThrowsAsync<DatabaseInUseException>(() => second.GetRequiredService<BotDatabase>().OpenAsync(CancellationToken.None));
    }

    /// <summary>A restore lets go of it, and takes it again at once.</summary>
    [PostgresFact]
    public async Task A_database_that_was_let_go_is_free_at_once()
    {
        var database = await PostgresServer.CreateAsync();
        var engine = new PostgresEngine(new() { Provider = StorageProvider.Postgres, ConnectionString = database });
        for (var n = 0; n < 100; n++) await (await engine.TakeAsync(CancellationToken.None)).DisposeAsync();
        await PostgresServer.DropAsync(database);
    }

    [PostgresFact]
    public async Task The_register_is_exported()
    {
        await using var city = await TestCity.OpenOnPostgresAsync();
        await city.HasTicketsAsync(700);
        await city.Admin.Says("/profil");
        await city.Admin.WaitFor(m => m.FromBot);
        await city.Admin.Forges("xp:0:0:Xlsx");
        await city.Admin.Sees("✅ Ekspor selesai: 700 tiket dalam 1 berkas.");
        await city.Admin.WaitFor(m => m.Document?.Name == "register-2026-11-23.xlsx");
    }
}
