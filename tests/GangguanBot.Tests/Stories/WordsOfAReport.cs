using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Photos;
using GangguanBot.Tests.Wire;

namespace GangguanBot.Tests.Stories;

/// <summary>SOP step 1 as people type it: edited, with the command, with nothing to be seen, as a card or a place.</summary>
public sealed class WordsOfAReport : StoryTest
{
    private const string Sentence = "internet lantai 2 mati sejak pagi";

    [Theory]
    [InlineData($"/lapor {Sentence}")]
    [InlineData($"/LAPOR@gangguan_bot\u00A0{Sentence}")]
    [InlineData($"/lapor: {Sentence}\u200B")]
    public async Task Words_behind_the_command_are_the_sentence_and_only_the_symptom_is_asked(string typed)
    {
        await city.Ani.Says(typed);
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees($"“{Sentence}”");
        await city.Ani.Presses("✅ Kirim");
        await city.SettleAsync();
        Assert.Equal(Sentence, (await city.TicketAsync()).Sentence);
    }

    [Fact]
    public async Task Words_behind_the_command_wait_until_an_unfinished_report_is_discarded()
    {
        await city.Ani.Says("/lapor laporan lama yang belum dikirim");
        await city.Ani.Sees("Apa gejalanya?");
        await city.Ani.Says($"/lapor {Sentence}");
        await city.Ani.Sees("Ada laporan yang belum dikirim");
        await city.Ani.Presses("🗑 Buang");
        await city.Ani.Presses("Lambat");
        await city.Ani.Sees($"“{Sentence}”");
    }

    [Fact]
    public async Task Words_that_are_no_sentence_are_asked_for_again()
    {
        await city.Ani.Says("/lapor mati");
        await city.Ani.Sees("Mohon tulis kalimat 10 sampai 1000 huruf");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("Mohon jelaskan dengan satu kalimat");
        foreach (var nothing in (string[])[
            new string('\u2800', 20), new string('\u3164', 20), "\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B",
            "..............", "🙏🙏🙏🙏🙏🙏🙏🙏", "mati\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B", "!!! ??? !!! ??? 1"])
        {
            var before = city.Ani.Messages.Count;
            await city.Ani.Says(nothing);
            await city.Ani.WaitFor(m => m.FromBot && city.Ani.Messages.Count >= before + 2
                && (m.Text.Contains("belum berisi kalimat", StringComparison.Ordinal)
                    || m.Text.Contains("Mohon tulis kalimat", StringComparison.Ordinal)));
        }

        await city.Ani.Says(Sentence);
        await city.Ani.Sees($"“{Sentence}”");
        await city.Ani.Presses("📍 Tempat");
        await city.Ani.Says("\u3164");
        await city.Ani.Sees("tidak berisi huruf atau angka");
    }

    [Fact]
    public async Task An_edit_before_it_is_sent_changes_the_sentence_and_the_details()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("Mohon jelaskan dengan satu kalimat");
        var said = city.Ani.Say("mati");
        await city.Ani.Sees("Mohon tulis kalimat 10 sampai 1000 huruf");
        said = city.Ani.Edit(said, "internet lantai 3 mati");
        await city.Ani.Sees("“internet lantai 3 mati”");
        await city.Ani.Presses("📍 Tempat");
        var place = city.Ani.Say("loket 1");
        await city.Ani.Sees("loket 1");
        city.Ani.Edit(place, "loket 2");
        await city.Ani.Sees("loket 2");
        city.Ani.Edit(said, Sentence);
        await city.Ani.Sees($"“{Sentence}”");
        await city.Ani.Presses("✅ Kirim");
        await city.SettleAsync();
        Assert.Equal((Sentence, "loket 2"), ((await city.TicketAsync()).Sentence, (await city.TicketAsync()).Place));
    }

    [Fact]
    public async Task An_edit_after_it_was_sent_is_an_addition_that_the_holder_sees()
    {
        var command = city.Ani.Say($"/lapor {Sentence}");
        await city.Ani.Presses("Mati total");
        await city.Ani.Presses("✅ Kirim");
        await city.Kadis.SeesButton("👉 Kabid TI");

        command = city.Ani.Edit(command, $"/lapor {Sentence}, juga lantai 3");
        await city.Ani.Sees("ditambahkan ke GJ-26-0001");
        await city.Kadis.Sees("juga lantai 3");
        await city.SettleAsync();
        Assert.Equal($"{Sentence}\n{Sentence}, juga lantai 3", (await city.TicketAsync()).Sentence);

        var messages = city.Ani.Messages.Count;
        city.Ani.Edit(command, $"/lapor {Sentence}, juga lantai 3");
        city.Ani.Edit(city.Ani.Messages.First(m => !m.FromBot), $"/lapor {Sentence}, juga lantai 3");
        await city.SettleAsync();
        Assert.Equal(messages, city.Ani.Messages.Count);
    }

    [Fact]
    public async Task A_contact_card_and_a_venue_answer_where_they_are_asked_for()
    {
        await city.Ani.Says($"/lapor {Sentence}");
        await city.Ani.Presses("Mati total");
        await city.Ani.Presses("☎️ Kontak");
        await city.Ani.Sees("Siapa yang dapat dihubungi");
        city.Ani.SendAny(""" "contact":{"phone_number":"+62 251 8300","first_name":"Sari","last_name":"W.","vcard":"BEGIN:VCARD"} """);
        await city.Ani.Sees("Sari W., +62 251 8300");
        await city.Ani.Presses("📍 Tempat");
        await city.Ani.Sees("Di mana tempatnya?");
        city.Ani.SendLocation(-6.595, 106.8);
        await city.Ani.Sees("-6.595, 106.8");
        await city.Ani.Presses("📍 Tempat");
        city.Ani.SendAny("""
            "venue":{"location":{"latitude":-6.59,"longitude":106.79},"title":"Loket Terpadu","address":"Jl. Juanda 10"},
            "location":{"latitude":-6.59,"longitude":106.79}
            """);
        await city.Ani.Sees("Loket Terpadu, Jl. Juanda 10");
        await city.Ani.Presses("✅ Kirim");
        await city.SettleAsync();

        var ticket = await city.TicketAsync();
        Assert.Equal(("Loket Terpadu, Jl. Juanda 10 (-6.59, 106.79)", "Sari W., +62 251 8300"), (ticket.Place, ticket.Contact));
        await city.Kadis.Sees("Loket Terpadu, Jl. Juanda 10 (-6.59, 106.79)");
    }

    [Fact]
    public async Task A_card_without_words_is_asked_for_again_and_a_nameless_venue_is_its_point()
    {
        await city.Ani.Says($"/lapor {Sentence}");
        await city.Ani.Presses("Mati total");
        await city.Ani.Presses("☎️ Kontak");
        await city.Ani.Sees("Siapa yang dapat dihubungi");
        city.Ani.SendAny(""" "contact":{"phone_number":"","first_name":"\u200b"} """);
        await city.Ani.Sees("Mohon tekan salah satu tombol");
        await city.Ani.Presses("« Kembali");
        await city.Ani.Presses("📍 Tempat");
        await city.Ani.Sees("Di mana tempatnya?");
        city.Ani.SendAny("""
            "venue":{"location":{"latitude":-6.59,"longitude":106.79},"title":"\u200b","address":""},
            "location":{"latitude":-6.59,"longitude":106.79}
            """);
        await city.Ani.Sees("Tempat: -6.59, 106.79");
        await city.Ani.Presses("✅ Kirim");
        await city.SettleAsync();
        var ticket = await city.TicketAsync();
        Assert.Equal(("-6.59, 106.79", null), (ticket.Place, ticket.Contact));
    }

    [Fact]
    public async Task A_caption_is_the_sentence_with_all_its_words()
    {
        var words = string.Concat(Enumerable.Repeat("Internet mati di loket. ", 41)).Trim();
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        city.Ani.SendPhoto(Scenes.Jpeg(1), words);
        await city.Ani.Presses("✅ Kirim");
        await city.SettleAsync();
        var ticket = await city.TicketAsync();
        Assert.Equal(words, ticket.Sentence);
        await city.Kadis.Presses("📎 Lampiran");
        await city.SettleAsync();
        Assert.Contains(city.Kadis.Messages, m => m.Photo.Length > 0 && m.Text.Contains("GJ-26-0001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Service_messages_are_passed_over_in_silence()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("Mohon jelaskan dengan satu kalimat");
        await city.SettleAsync();
        var said = city.Ani.Messages.Count(m => m.FromBot);
        foreach (var members in ServiceMessages.All) city.Ani.SendAny(members);
        await city.SettleAsync();
        Assert.Equal(said, city.Ani.Messages.Count(m => m.FromBot));
        await city.Ani.Says(Sentence);
        await city.Ani.Sees($"“{Sentence}”");
    }

    [Fact]
    public async Task Asked_in_a_topic_of_a_forum_it_answers_there()
    {
        var group = city.World.AddGroup(-1_000_000_000_777, "Forum Dinas");
        city.Ani.SendAny(""" "text":"/lapor","is_topic_message":true,"message_thread_id":77 """, group);
        await city.SettleAsync();
        var answer = Assert.Single(city.World.Calls, c => c.Method == "sendMessage" && (long?)c.Parameters["chat_id"] == group.Id);
        Assert.Equal(77, (int?)answer.Parameters["message_thread_id"]);
    }
}
