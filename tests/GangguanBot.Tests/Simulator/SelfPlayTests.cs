using GangguanBot.Simulator.Office;

namespace GangguanBot.Tests.Simulator;

public sealed class SelfPlayTests : BotApiTest
{
    private static readonly string[] Labels =
    [
        "Mati total", "✅ Kirim", "👉 Kabid TI", "👉 Kasi Jaringan", "👷 Budi · 0", "✅ Terima", "📍 Tiba di lokasi", "Mati", "Kabel",
        "Kabel rusak", "Normal", "📤 Kirim laporan", "📤 Teruskan", "👍 Diterima", "Sudah", "⭐ 5",
    ];

    [Fact]
    public async Task It_goes_from_the_report_to_the_rating_when_every_button_is_there()
    {
        foreach (var person in SampleOffice.People)
        {
            World.AddPerson(person.Id, person.Name, started: true);
            await Sent(new
            {
                chat_id = person.Id, text = "?",
                reply_markup = Buttons([.. Labels.Select(label => new[] { new { text = label, callback_data = label } })])
            });
        }
        // the buttons are there from the beginning: nothing is typed that they would have to follow
        using var play = new SelfPlay(World, new Locales()) { Script = [.. Scene.Sample.Script.Where(step => step.Types is null)] };
        play.Start(speed: 0);
        await Until(() => !play.Running);
        Assert.False(play.Failed, play.Text);
        Assert.Equal(play.Total, play.Step);
        Assert.Equal(["👉 Kabid TI", "👍 Diterima"], World.Person(1001).Pressed.Select(press => press.Button.Text));
    }

    [Fact]
    public async Task What_does_not_appear_is_said()
    {
        using var play = new SelfPlay(World, new Locales()) { Patience = TimeSpan.FromMilliseconds(20) };
        play.Start(speed: 0);
        await Until(() => !play.Running);
        Assert.True(play.Failed);
        Assert.Contains("“Mati total” untuk Ani", play.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_an_earlier_ticket_is_left_alone()
    {
        await Sent(new { chat_id = 3001, text = "?", reply_markup = Buttons([new { text = "Mati total", callback_data = "old" }]) });
        Clock.Advance(TimeSpan.FromSeconds(1));
        using var play = new SelfPlay(World, new Locales()) { Patience = TimeSpan.FromMilliseconds(20) };
        play.Start(speed: 0);
        await Until(() => !play.Running);
        Assert.Empty(Ani.Pressed);
    }

    [Fact]
    public async Task It_can_be_stopped_at_any_moment()
    {
        using var play = new SelfPlay(World, new Locales());
        play.Start(speed: 1);
        await Until(() => Ani.Messages.Count == 1);
        play.Stop();
        await Until(() => !play.Running);
        Assert.False(play.Failed);
        Assert.Equal("Peragaan dihentikan.", play.Text);
    }
}
