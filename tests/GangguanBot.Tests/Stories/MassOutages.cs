using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>Several agencies hang on one router, and it fails.</summary>
public sealed class MassOutages : StoryTest
{
    private const string Question = "Kemungkinan gangguan massal";

    protected override Task<TestCity> OpenAsync() => FiveAgencies.OpenAsync();

    [Fact]
    public async Task Five_agencies_are_joined_handled_as_one_and_recover_one_by_one()
    {
        for (var no = 1; no <= 5; no++) await city.ReportsAsync(no);
        var asked = await city.Kasi.Sees(Question);
        Assert.Contains("5 laporan", asked.Text, StringComparison.Ordinal);
        await city.Kasi.Presses("Gabungkan");
        await city.Kasi.Sees("5 tiket ditangani bersama pada GJ-26-0001");
        await city.SettleAsync();

        await city.Kadis.PressesOnAsync("GJ-26-0001", "👉 Kabid TI");
        await city.Kabid.Sees("Gangguan massal");
        await city.SettleAsync();
        Assert.DoesNotContain(city.Kabid.Messages, m => m.FromBot && m.Text.StartsWith("GJ-26-0002", StringComparison.Ordinal));
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.SeesButton("👷 Budi");
        await city.Kasi.Presses("👷 Budi · 0");
        await city.Budi.Presses("✅ Terima");
        await city.Budi.Presses("📍 Tiba di lokasi");
        await city.Reporter(3).Sees("Bagian dari gangguan massal di jalur induk Router Kecamatan Bogor Tengah");
        await city.Reporter(3).Presses("✅ Sudah pulih di tempat kami");
        await city.Budi.Sees("5 tiket, 1 sudah pulih");
        await city.DiagnosesABrokenCableAsync();
        await city.Budi.Presses("📤 Kirim laporan");
        await city.Kasi.Presses("📤 Teruskan");
        await city.Kabid.Presses("📤 Teruskan");
        await city.Kadis.Sees("telah selesai ditangani");
        await city.SettleAsync();

        await city.Reporter(1).Presses("Sudah");
        await city.Reporter(2).Presses("Sudah");
        await city.Reporter(4).Presses("Belum");
        await city.SettleAsync();
        await city.Budi.Sees("GJ-26-0004");
        var tickets = await TicketsAsync();
        Assert.Equal(
            [(Step.Closed, Confirmation.Normal), (Step.Closed, Confirmation.Normal), (Step.Closed, Confirmation.Normal),
                (Step.Diagnosis, Confirmation.None), (Step.Closed, Confirmation.Asked)],
            tickets.Select(t => (t.Step, t.Confirmation)));
        Assert.All(tickets.Take(3), t => Assert.NotNull(t.RecoveredAt));
        Assert.All(tickets, t => Assert.Null(t.LeadId));
        Assert.All(tickets, IsLawful);

        await city.Kasi.Forge(city.Kasi.Messages[^1], "dc:2:0:FollowUpReport").Answered;
        using (var report = await city.Kasi.HasPaperAsync("Laporan-Tindak-Lanjut_GJ-26-0002"))
            report.Says("Dikerjakan bersama gangguan massal pada tiket GJ-26-0001.", "Jalur terputus di", "Kabel rusak", "kabel diganti");

        // Nobody reads what another agency wrote.
        for (var no = 1; no <= 5; no++)
            Assert.DoesNotContain(city.Reporter(no).Messages, m =>
                m.FromBot && Enumerable.Range(1, 5)
                .Any(o => o != no && m.Text.Contains($"kantor {o}", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_refused_question_is_not_asked_again_and_each_goes_its_own_way()
    {
        for (var no = 1; no <= 3; no++) await city.ReportsAsync(no);
        await city.Kasi.Sees(Question);
        await city.Kasi.Presses("Tidak");
        await city.Kasi.Sees("tetap ditangani sendiri-sendiri");
        await city.ReportsAsync(4);
        Assert.DoesNotContain(city.Kasi.Messages, m => m.Text.Contains(Question, StringComparison.Ordinal));
        Assert.All(await TicketsAsync(), t => Assert.Null(t.LeadId));
    }

    [Fact]
    public async Task Who_comes_later_is_asked_about_and_brought_to_where_the_others_are()
    {
        for (var no = 1; no <= 3; no++) await city.ReportsAsync(no);
        await city.Kasi.Presses("Gabungkan");
        await city.Kasi.Sees("3 tiket ditangani bersama");
        await city.SettleAsync();
        await ReachesTheQuestionsAsync();

        await city.ReportsAsync(4);
        await city.Kasi.Sees("Laporan menyusul");
        await city.RestartAsync();
        await city.Kasi.Presses("Gabungkan");
        await city.Kasi.Sees("4 tiket ditangani bersama");
        await city.SettleAsync();
        var tickets = await TicketsAsync();
        Assert.Equal((Step.Diagnosis, tickets[0].Id), (tickets[3].Step, tickets[3].LeadId));
        IsLawful(tickets[3]);
    }

    [Fact]
    public async Task One_is_split_off_again_and_comes_to_its_holder_as_an_ordinary_ticket()
    {
        for (var no = 1; no <= 3; no++) await city.ReportsAsync(no);
        await city.Kasi.Presses("Gabungkan");
        await city.Kasi.Sees("3 tiket ditangani bersama");
        await city.SettleAsync();
        await ReachesTheQuestionsAsync();
        await city.Budi.Presses("✂️ Pisahkan");
        await city.Budi.Presses("GJ-26-0002 · Kantor 2");
        await city.Budi.Sees("GJ-26-0002 · Kantor 2");
        await city.SettleAsync();
        var tickets = await TicketsAsync();
        Assert.Equal([null, null, tickets[0].Id], tickets.Select(t => t.LeadId));
        Assert.NotNull(tickets[1].Visit.NextChaseAt);
        Assert.Null(tickets[2].Visit.NextChaseAt);
    }

    [Fact]
    public async Task When_the_leading_one_is_withdrawn_the_next_leads_and_nothing_is_lost()
    {
        for (var no = 1; no <= 3; no++) await city.ReportsAsync(no);
        await city.Kasi.Presses("Gabungkan");
        await city.Kasi.Sees("3 tiket ditangani bersama pada GJ-26-0001");
        await city.SettleAsync();
        await city.Reporter(1).Presses("🗑 Cabut laporan");
        await city.Reporter(1).Presses("Salah melapor");
        await city.SettleAsync();
        var tickets = await TicketsAsync();
        Assert.Equal((Step.Withdrawn, Step.KadisDisposition, Step.KadisDisposition), (tickets[0].Step, tickets[1].Step, tickets[2].Step));
        Assert.Equal([null, null, tickets[1].Id], tickets.Select(t => t.LeadId));
        await city.Kadis.PressesOnAsync("GJ-26-0002", "👉 Kabid TI");
        await city.SettleAsync();
        Assert.All((await TicketsAsync()).Skip(1), t => Assert.Equal(Step.KabidDisposition, t.Step));
    }

    [Fact]
    public async Task The_question_rings_once_however_many_come_at_once_and_is_answered_with_what_is_shown()
    {
        await city.ReportsAsync(1);
        await city.ReportsAsync(2);
        foreach (var no in (int[])[3, 4, 5])
        {
            await city.Reporter(no).Says("/lapor");
            await city.Reporter(no).Presses("Mati total");
            await city.Reporter(no).Says("Internet mati di semua ruang sejak pagi.");
            await city.Reporter(no).SeesButton("✅ Kirim");
        }

        await city.SettleAsync();
        await Task.WhenAll(((int[])[3, 4, 5]).Select(no => city.Reporter(no).Presses("✅ Kirim")));
        await city.SettleAsync();
        var question = Assert.Single(city.Kasi.Messages, m => m.Text.Contains(Question, StringComparison.Ordinal));
        Assert.Contains("5 laporan", question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminders_go_for_the_leading_ticket_alone()
    {
        for (var no = 1; no <= 3; no++) await city.ReportsAsync(no);
        await city.Kasi.Presses("Gabungkan");
        await city.Kasi.Sees("3 tiket ditangani bersama");
        await city.SettleAsync();
        city.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(1));
        await city.SweepAsync();
        var reminders = city.Kadis.Messages.Where(m => m.FromBot && m.Text.Contains("Izin mengingatkan", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(reminders);
        Assert.DoesNotContain(reminders, m =>
            m.Text.Contains("GJ-26-0002", StringComparison.Ordinal) || m.Text.Contains("GJ-26-0003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_agencies_are_no_mass_outage_and_neither_are_three_reports_of_one()
    {
        await city.ReportsAsync(1);
        await city.ReportsAsync(2);
        Assert.DoesNotContain(city.Kasi.Messages, m => m.Text.Contains(Question, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_Kasi_who_was_asked_can_answer_and_a_ticket_that_goes_along_is_not_moved_apart()
    {
        for (var no = 1; no <= 3; no++) await city.ReportsAsync(no);
        var asked = await city.Kasi.Sees(Question);
        var yes = asked.Keyboard!.Find("Gabungkan")!.Data!;
        Assert.True((await city.Kadis.Forges(yes)).Alert);
        Assert.True((await city.Reporter(1).Forges(yes)).Alert);
        await city.SettleAsync();
        Assert.All(await TicketsAsync(), t => Assert.Null(t.LeadId));

        var second = city.Kadis.Messages.Last(m => m.FromBot && m.Text.Contains("GJ-26-0002", StringComparison.Ordinal));
        var dispose = second.Keyboard!.Find("👉 Kabid TI")!.Data!;
        await city.Kasi.Presses("Gabungkan");
        await city.Kasi.Sees("3 tiket ditangani bersama");
        await city.SettleAsync();
        var answer = await city.Kadis.Forges(dispose);
        Assert.Contains("bagian dari gangguan massal", answer.Text, StringComparison.Ordinal);
        Assert.All(await TicketsAsync(), t => Assert.Equal(Step.KadisDisposition, t.Step));
    }

    private async Task ReachesTheQuestionsAsync()
    {
        await city.Kadis.PressesOnAsync("GJ-26-0001", "👉 Kabid TI");
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.SeesButton("👷 Budi");
        await city.Kasi.Presses("👷 Budi · 0");
        await city.Budi.Presses("✅ Terima");
        await city.Budi.Presses("📍 Tiba di lokasi");
        await city.Budi.Sees("Hasil tes jaringan?");
        await city.SettleAsync();
    }

    private Task<List<Ticket>> TicketsAsync() =>
        city.QueryAsync(db => db.Set<Ticket>().Include(t => t.Visits).Include(t => t.Journal).OrderBy(t => t.Id).ToListAsync());

    /// <summary>Every entry is a way of the SOP's table, and each begins where the one before has ended.</summary>
    private static void IsLawful(Ticket ticket)
    {
        var at = Step.Reporting;
        foreach (var entry in ticket.Journal.OrderBy(e => e.Id))
        {
            Assert.Equal(at, entry.From);
            Assert.Contains(ticket.Table[entry.From].Ways, w => w.Move == entry.Move && w.To == entry.To && w.By == entry.Role);
            at = entry.To;
        }

        Assert.Equal(at, ticket.Step);
    }
}
