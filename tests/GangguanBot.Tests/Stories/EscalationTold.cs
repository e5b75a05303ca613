using GangguanBot.Chasing;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ladder = GangguanBot.Tests.City.Ladder;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>When a chase is said, to whom, and in how many messages.</summary>
public sealed class EscalationTold : StoryTest
{
    private const string Late = "telah terlampaui sejak", Report = "Mohon izin melaporkan, GJ-26-0001";

    [Fact]
    public async Task Nothing_is_said_at_night_in_the_break_and_on_the_weekend()
    {
        city.Clock.MoveTo(Moments.Wib("2026-11-26 15.00"));
        await city.ReachesTheKabidAsync();
        foreach (var quiet in (string[])["2026-11-27 16.31", "2026-11-27 23.00", "2026-11-28 10.00", "2026-11-29 10.00",
            "2026-11-30 07.29"])
        {
            await city.SweepsAtAsync(quiet);
            Assert.Equal((quiet, 0, 0), (quiet, city.Kabid.Heard(Late), city.Kadis.Heard(Report)));
        }

        await city.SweepsAtAsync("2026-11-30 07.31");
        Assert.Equal((1, 1), (city.Kabid.Heard(Late), city.Kadis.Heard(Report)));
    }

    [Fact]
    public async Task A_hospital_is_served_around_the_clock()
    {
        await ReportsAsync(city.Sinta);
        await city.SweepsAtAsync("2026-11-24 15.59");
        Assert.Equal(0, city.Rina.Heard(Report));
        await city.SweepsAtAsync("2026-11-24 16.01");
        Assert.Equal((1, 1), (city.Kadis.Heard(Late), city.Rina.Heard(Report)));
    }

    [Fact]
    public async Task Several_reminders_at_one_moment_are_one_message_with_a_button_each()
    {
        await ReportsAsync(city.Ani);
        await ReportsAsync(city.Sinta);
        await city.SweepsAtAsync("2026-11-24 09.00");
        var one = Assert.Single(city.Kadis.Messages, m => m.FromBot && m.Text.Contains("mengingatkan", StringComparison.Ordinal));
        Assert.Contains("Izin mengingatkan, 2 laporan memerlukan perhatian Bapak/Ibu:", one.Text, StringComparison.Ordinal);
        Assert.Contains("• GJ-26-0001 Disdik: menunggu disposisi Bapak/Ibu, batas waktu Selasa, 24 November 2026 pukul 16.00 WIB\n• GJ-26-0002 RSUD:", one.Text, StringComparison.Ordinal);
        Assert.Equal(["Buka GJ-26-0001", "Buka GJ-26-0002"], one.Keyboard!.Rows.Select(r => r.Single().Text));
        await city.Kadis.Presses("Buka GJ-26-0002");
        await city.Kadis.SeesButton("👉 Kabid TI");
        Assert.Empty(await city.QueryAsync(db => db.Set<Notice>().ToListAsync()));
        await city.SettleAsync();
        var kadis = await city.PersonAsync(1001);
        var written = await city.QueryAsync(db =>
            db.Set<TicketDelivery>().Where(d => d.PersonId == kadis.Id && d.Kind == DeliveredAs.Reminder).OrderBy(d => d.TicketId)
            .ToListAsync());
        Assert.Equal([(1, OutboxState.Sent, one.Id), (2, OutboxState.Sent, one.Id)],
            written.Select(d => (d.TicketId, d.Outcome, d.MessageId)));
    }

    [Fact]
    public async Task Whoever_acts_for_the_post_now_is_asked()
    {
        await city.ReportsAsync();
        await InAsync(async services =>
        {
            var (office, peopleService) = (services.GetRequiredService<OfficeDirectory>(), services.GetRequiredService<PeopleService>());
            await peopleService.SeatAsync(actor: null, await office.KadisAsync(), (await office.ByTelegramIdAsync(city.Kabid.Id))!,
                HoldingMode.Plh, Moments.Wib("2026-11-24 06.00"));
        });
        await city.SweepsAtAsync("2026-11-24 09.00");
        Assert.Equal((0, 1), (city.Kadis.Heard("mengingatkan"),
            city.Kabid.Heard("Izin mengingatkan, GJ-26-0001 dari Dinas Pendidikan menunggu disposisi Bapak/Ibu")));
    }

    [Fact]
    public async Task An_admin_is_told_once_when_nobody_can_be_reached()
    {
        await city.ReachesTheTechnicianAsync();
        await city.SettleAsync();
        foreach (var id in (long[])[1001, 1002, 1003, 2001])
            await InAsync(async services =>
                (await services.GetRequiredService<OfficeDirectory>().ByTelegramIdAsync(id))!.Unreachable = true);
        foreach (var day in (int[])[24, 25, 26, 27, 30]) await city.SweepsAtAsync($"2026-11-{day} 09.00");
        Assert.Equal(1, city.Admin.Heard("GJ-26-0001: pengingat untuk langkah"));
        Assert.Equal(0, city.Budi.Heard("mengingatkan"));
    }

    [Fact]
    public async Task A_technician_who_cannot_be_reached_is_passed_over_to_the_Kasi_at_once()
    {
        await city.ReachesTheTechnicianAsync();
        await city.SettleAsync();
        await InAsync(async services =>
            (await services.GetRequiredService<OfficeDirectory>().ByTelegramIdAsync(city.Budi.Id))!.Unreachable = true);
        await city.SweepsAtAsync("2026-11-24 09.00");
        Assert.Equal((0, 1), (city.Budi.Heard("mengingatkan"), city.Kasi.Heard(Report)));
    }

    [Fact]
    public async Task A_ladder_is_frozen_when_the_step_is_entered()
    {
        await city.ReachesTheKabidAsync();
        await city.SettleAsync();
        await InAsync(services => services.GetRequiredService<BotDb>().WriteAsync(() => services.GetRequiredService<BotDb>().Set<StepRun>()
            .Where(v => v.LeftAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Chase, "half: holder; limit: holder; 2 hari: +1"))));
        foreach (var day in (int[])[25, 26]) await city.SweepsAtAsync($"2026-11-{day} 09.00");
        Assert.Equal((1, 0), (city.Kabid.Heard(Late), city.Kadis.Heard(Report)));
        await city.SweepsAtAsync("2026-11-27 09.00");
        Assert.Equal(1, city.Kadis.Heard(Report));
    }

    [Fact]
    public async Task A_new_holiday_moves_the_next_level_too()
    {
        await city.ReachesTheKasiAsync();
        await city.SweepsAtAsync("2026-11-25 09.00");
        Assert.Equal(Moments.Wib("2026-11-25 16.00"), (await city.TicketAsync()).Visit.NextChaseAt);
        await city.Admin.Says("/admin");
        await city.Admin.Presses("📅 Kalender");
        await city.Admin.Presses("➕ Hari libur/khusus");
        await city.Admin.Says("25-11-2026 Pemilihan Kepala Daerah");
        await city.Admin.Presses("✅ Terapkan");
        await city.Admin.Sees("✅ 1 hari diubah.");
        await city.SettleAsync();
        Assert.Equal(Moments.Wib("2026-11-26 16.00"), (await city.TicketAsync()).Visit.NextChaseAt);
        await city.SweepsAtAsync("2026-11-26 09.00");
        Assert.Equal(0, city.Kadis.Heard(Report));
        await city.SweepsAtAsync("2026-11-27 09.00");
        Assert.Equal(1, city.Kadis.Heard(Report));
    }

    private static async Task ReportsAsync(Person reporter)
    {
        await reporter.Says("/lapor");
        await reporter.Presses("Mati total");
        await reporter.Sees("jelaskan dengan satu kalimat");
        await reporter.Says(Ladder.Sentence);
        await reporter.Presses("✅ Kirim");
        await reporter.Sees("GJ-26-000");
    }

    private async Task InAsync(Func<IServiceProvider, Task> act)
    {
        await using var scope = city.Services.CreateAsyncScope();
        await act(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<BotDb>().SaveChangesAsync();
    }
}
