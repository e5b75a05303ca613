using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>Whatever comes in gets a clear answer, and changes nothing that it may not change.</summary>
public sealed class BadInput : StoryTest
{
    [Fact]
    public async Task What_is_no_sentence_is_asked_for_again()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        await AnswersAsync(city.Ani, p => p.Say("mati"), "Mohon tulis kalimat 10 sampai 1000 huruf; yang dikirim berisi 4 huruf.");
        await AnswersAsync(city.Ani, p => p.Say(new string('a', 1001)), "yang dikirim berisi 1001 huruf");
        await AnswersAsync(city.Ani, p => p.SendSticker(), "Mohon jelaskan dengan satu kalimat, atau kirim foto");
        await AnswersAsync(city.Ani, p => p.SendVoice([1, 2, 3]), "Mohon jelaskan dengan satu kalimat, atau kirim foto");
        await AnswersAsync(city.Ani, p => p.SendDocument(Pictures.TooBig(), "rekaman.pdf"), "Paling besar 20 MB");
        await AnswersAsync(city.Ani, p => p.SendDocument([1, 2, 3, 4], "program.exe"), "Jenis berkas ini tidak dapat disimpan.");
        await city.Ani.Says(Ladder.Sentence);
        await city.Ani.Presses("✅ Kirim");
        Assert.DoesNotContain("Lampiran", (await city.Kadis.Sees("Mohon arahan disposisi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_must_have_some_length()
    {
        await city.ReportsAsync();
        await city.Kadis.Presses("🚫 Tolak");
        await city.Kadis.Sees("atau tulis alasannya");
        await AnswersAsync(city.Kadis, p => p.Say("no"), "Mohon tulis alasan dengan 5 sampai 500 huruf");
        await AnswersAsync(city.Kadis, p => p.Say(new string('x', 501)), "Mohon tulis alasan dengan 5 sampai 500 huruf");
        await AnswersAsync(city.Kadis, p => p.SendSticker(), "Mohon tulis alasan dengan 5 sampai 500 huruf");
        Assert.Equal(Step.KadisDisposition, (await city.TicketAsync()).Step);
        await city.Kadis.Presses("« Kembali");
        await city.Kadis.SeesButton("👉 Kabid TI");
        await AnswersAsync(city.Kadis, p => p.Say("Bukan gangguan jaringan"), "pesan ini belum dapat dipahami");
        Assert.Equal(Step.KadisDisposition, (await city.TicketAsync()).Step);
    }

    [Fact]
    public async Task Forged_buttons_are_refused_whoever_presses_them()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        var before = await StateAsync();
        var stranger = city.World.AddPerson(7777, "Orang Asing", started: true);
        List<string> taken = [];
        foreach (var person in new[] { city.Kadis, city.Kabid, city.Sinta, stranger })
        {
            foreach (var data in Forged(mine: person == city.Kadis))
            {
                var answer = await person.Forges(city.Kadis.Messages[0], data);
                if (answer is not { Alert: true, Text.Length: > 20 }) taken.Add($"{person.Name}: {data} → “{answer.Text}”");
            }
        }

        Assert.Empty(taken);

        await city.SettleAsync();
        Assert.Equal(before, await StateAsync());
        Assert.False(await city.QueryAsync(db =>
            db.Set<GangguanBot.Chat.Receiving.InboxRow>().AnyAsync(r => r.ErrorCode != null || r.Attempts > 0)));
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.SeesButton("👉 Kasi");
    }

    [Fact]
    public async Task A_button_of_an_old_card_says_who_was_first_and_mends_the_card()
    {
        await city.ReportsAsync();
        var old = await city.Kadis.SeesButton("🚫 Tolak");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.SeesButton("👉 Kasi");
        var answer = await city.Kadis.Forges(old, old.Keyboard!.Find("🚫 Tolak")!.Data!);
        Assert.Equal("Tombol ini sudah tidak berlaku: GJ-26-0001 sudah didisposisikan oleh Kepala Dinas Komunikasi dan Informatika pukul 08.00 WIB. Kartunya telah diperbarui.", answer.Text);
    }

    [Fact]
    public async Task A_stranger_learns_how_to_be_admitted_and_nothing_else()
    {
        await city.ReportsAsync();
        var stranger = city.World.AddPerson(7777, "Orang Asing", started: true);
        foreach (var said in new[] { "/start", "/bantuan", "/lapor", "/laporan", "/status", "/tugas", "/profil", "/batal", "/apa", "Halo",
            "GJ-26-0001" })
        {
            city.Clock.Advance(TimeSpan.FromSeconds(61)); // an answer a minute
            await AnswersAsync(stranger, p => p.Say(said), "admin");
            Assert.DoesNotContain("Dinas Pendidikan", stranger.Messages[^1].Text, StringComparison.Ordinal);
        }

        Assert.Contains("7777", stranger.Messages[1].Text, StringComparison.Ordinal);
        city.Clock.Advance(TimeSpan.FromSeconds(61));
        await AnswersAsync(stranger, p => p.SendPhoto(Pictures.Png), "admin");
    }

    [Fact]
    public async Task In_a_group_it_only_says_that_it_works_in_private()
    {
        var group = city.World.AddGroup(-1001, "Grup Dinas");
        city.Ani.Say("Selamat pagi semua", chat: group);
        city.Ani.Say("/lapor", chat: group);
        await TestCity.Until(() => Task.FromResult(group.Messages.Any(m => m.FromBot)), "the group is answered");
        await city.SettleAsync();
        Assert.Contains("percakapan pribadi", Assert.Single(group.Messages, m => m.FromBot).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(city.Ani.Messages, m => m.FromBot);
    }

    [Fact]
    public async Task What_belongs_nowhere_is_answered_with_what_can_be_done()
    {
        await AnswersAsync(city.Ani, p => p.Say("Halo, apa kabar?"), "/lapor – Laporkan gangguan jaringan");
        await AnswersAsync(city.Ani, p => p.Say("/apasaja"), "pesan ini belum dapat dipahami");
        await AnswersAsync(city.Ani, p => p.Say("/tugas"), "tidak tersedia untuk tugas Bapak/Ibu");
        await AnswersAsync(city.Budi, p => p.SendSticker(), "pesan ini belum dapat dipahami");
        await AnswersAsync(city.Kadis, p => p.Say("/lapor"), "tidak tersedia untuk tugas Bapak/Ibu");
    }

    private static IEnumerable<string> Forged(bool mine) =>
    [
        "x", "sampah:::", "mv:1", "mv:1:2", "mv:-1:2:Dispose.2", "mv:99:1:Dispose.2", "mv:1:1:Dispose.2", "mv:1:3:Dispose.2",
            "mv:1:2:Dispose.999", "mv:1:2:Dispose.", "mv:1:2:Dispose.1",
        "mv:1:2:Nonsens.", "mv:1:2:42.", "mv:1:2:Assign.5", "mv:1:2:Arrive.", "mv:1:2:Reopen.", "mv:1:2:Query.", "mv:1:2:TakeBack.",
            "rs:1:2:Return.nonsens", "rs:1:2:Withdraw.mistake", "rs:1:2:Hold.spare",
        "tk:1:2:Nonsens", "tk:1:2:77", "tk:1:2:Note", "tk:1:2:Amend", "tk:1:2:Several", "tk:1:2:Acknowledge", "ur:1:2:77", "ur:1:2:Nonsens",
            "se:1:2:9", "in:1:2:nonsens", "pk:1:2:5", "cf:1:2:Normal", "rt:1:2:5", "hd:1:2:3",
        "dx:1:2:network.dead", "lp:0:0:send", "lp:0:0:join.1", "lp:0:0:symptom.77", "ls:0:0:nonsens", "lg:0:0:xx", "zz:1:2:a",
        .. mine ? Array.Empty<string>()
            : ["mv:1:2:Dispose.2", "mv:1:2:Return.", "rs:1:2:Decline.duplicate", "tk:1:2:Open", "tk:1:2:History", "tk:1:2:Instructions",
            "tk:1:2:Urgency", "ur:1:2:Urgent", "in:1:2:study"],
    ];

    private Task<(Step, Urgency, Secrecy, int, int)> StateAsync() => city.QueryAsync(async db =>
    {
        var ticket = await db.Set<Ticket>().Include(t => t.Journal).Include(t => t.Visits).SingleAsync();
        return (ticket.Step, ticket.Urgency, ticket.Secrecy, ticket.Journal.Count, ticket.Version);
    });

    /// <summary>Does it, and waits for a new message that says so.</summary>
    private static async Task AnswersAsync(Person person, Func<Person, Message> act, string answer)
    {
        var sent = act(person);
        await person.WaitFor(m => m.FromBot && m.Id > sent.Id && m.Text.Contains(answer, StringComparison.Ordinal), what: $"“{answer}”");
    }
}
