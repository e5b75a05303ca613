using GangguanBot.Documents.Letters;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>"Surat menyusul": the signed letter is sent back, or asked for; the work never waits for it.</summary>
public sealed class SignedLetters : StoryTest
{
    private const string Button = "✍️ Kirim surat bertanda tangan", Soon = "mohon dikirim paling lambat",
        Late = "surat permohonan bertanda tangan untuk GJ-26-0001 telah terlampaui";

    [Fact]
    public async Task The_signed_letter_is_sent_back_by_one_button_and_belongs_to_the_ticket()
    {
        await city.ReportsAsync();
        await city.Ani.Sees("Surat permohonan bertanda tangan ditunggu paling lambat Selasa, 24 November 2026 pukul 16.00 WIB");
        await city.Ani.Presses(Button);
        await city.Ani.Sees("Surat Permohonan GJ-26-0001 yang telah ditandatangani");
        city.Ani.SendDocument(Pictures.Pdf, "surat.pdf", "application/pdf");
        await city.Ani.Sees("Terima kasih. Surat permohonan GJ-26-0001 telah diterima.");
        await city.SettleAsync();

        Assert.Equal(AttachmentKind.Letter, Assert.Single((await city.TicketAsync()).Attachments).Kind);
        Assert.Null(city.Ani.Messages[^1].Keyboard?.Find(Button));
        city.Clock.Advance(TimeSpan.FromDays(3));
        await city.SweepAsync();
        Assert.False(city.Ani.HasSeen(Soon) || city.Ani.HasSeen(Late));
    }

    [Fact]
    public async Task It_is_asked_for_at_half_of_the_day_at_its_end_and_then_the_front_desk_hears_once()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        city.Clock.MoveTo(TestCity.Monday.AddDays(1)); // Tuesday 08.00: half of the office time until Tuesday 16.00 has passed
        await city.SweepAsync();
        await city.SweepAsync();
        Assert.Equal(1, Times(city.Ani, Soon));

        city.Clock.MoveTo(TestCity.Monday.AddDays(2)); // Wednesday 08.00
        await city.SweepAsync();
        await city.SweepAsync();
        Assert.Equal((1, 1), (Times(city.Ani, Soon), Times(city.Ani, Late)));
        Assert.False(city.Rina.HasSeen("belum diterima"));

        city.Clock.MoveTo(TestCity.Monday.AddDays(4)); // Friday
        await city.SweepAsync();
        city.Clock.MoveTo(TestCity.Monday.AddDays(9));
        await city.SweepAsync();
        Assert.Equal(1, Times(city.Rina, "surat permohonan bertanda tangan untuk GJ-26-0001 dari Dinas Pendidikan belum diterima"));
        Assert.Equal((1, 1), (Times(city.Ani, Soon), Times(city.Ani, Late)));

        await city.SettleAsync();
        foreach (var (person, words) in ((Person Person, string Words)[])[(city.Ani, Soon), (city.Ani, Late),
            (city.Rina, "belum diterima")])
        {
            var (id, told) = ((await city.PersonAsync(person.Id)).Id,
                person.Messages.Single(m => m.FromBot && m.Text.Contains(words, StringComparison.Ordinal)).Id);
            Assert.Equal(1, await city.QueryAsync(db =>
                db.Set<TicketDelivery>().CountAsync(d => d.Kind == DeliveredAs.Reminder && d.PersonId == id && d.MessageId == told)));
        }

        await city.Ani.Presses(Button); // late is welcome, too
        city.Ani.SendPhoto(Pictures.Png);
        await city.Ani.Sees("telah diterima");
    }

    [Fact]
    public async Task Nothing_is_said_at_night()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        city.Clock.MoveTo(TestCity.Monday.AddHours(14)); // 22.00
        await city.SweepAsync();
        Assert.False(city.Ani.HasSeen(Soon));
    }

    [Fact]
    public async Task A_withdrawn_report_needs_no_letter()
    {
        await city.ReportsAsync();
        await city.Ani.Presses("Cabut");
        await city.Ani.Presses("Jaringan sudah normal kembali");
        await city.SettleAsync();
        Assert.Null(city.Ani.Messages[^1].Keyboard?.Find(Button));
        city.Clock.MoveTo(TestCity.Monday.AddDays(2));
        await city.SweepAsync();
        Assert.False(city.Ani.HasSeen(Soon) || city.Ani.HasSeen(Late));
    }

    [Fact]
    public async Task A_letter_that_came_with_the_report_is_not_asked_for()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        await city.Ani.Says(GangguanBot.Tests.City.Ladder.Sentence);
        await city.Ani.Presses("📄 Surat");
        await city.Ani.Sees("surat");
        city.Ani.SendDocument(Pictures.Pdf, "surat.pdf", "application/pdf");
        await city.Ani.Presses("✅ Kirim");
        await city.Kadis.SeesButton("👉 Kabid TI");
        await city.SettleAsync();

        Assert.DoesNotContain(city.Ani.Messages, m => m.FromBot && m.Document is not null);
        Assert.Empty(await city.QueryAsync(db => db.Set<LetterReminder>().ToListAsync()));
        Assert.Null(city.Ani.Messages[^1].Keyboard?.Find(Button));
    }

    [Fact]
    public async Task Officials_cannot_send_it_for_the_agency()
    {
        await city.ReachesTheKabidAsync();
        var card = await city.Kabid.SeesButton("👉 Kasi");
        Assert.True((await city.Kabid.Forge(card, "sl:1:0:").Answered).Alert);
    }

    private static int Times(Person person, string words) =>
        person.Messages.Count(m => m.FromBot && m.Text.Contains(words, StringComparison.Ordinal));
}
