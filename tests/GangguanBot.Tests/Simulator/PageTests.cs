using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GangguanBot.Simulator;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using Microsoft.AspNetCore.Builder;

namespace GangguanBot.Tests.Simulator;

/// <summary>The contract between the simulator and its page, over a whole simulator.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private readonly WebApplication _simulator = SimulatorHost.Build(["--urls=http://127.0.0.1:0"]);
    private static readonly HttpClient Http = new();

    private Room Room => _simulator.Room();
    private Person Ani => Room.World.Person(3001);

    public Task InitializeAsync() => _simulator.StartAsync();

    public async Task DisposeAsync()
    {
        await _simulator.StopAsync();
        await _simulator.DisposeAsync();
    }

    [Fact]
    public async Task The_snapshot_shows_people_and_escaped_messages()
    {
        await Post("/sim/people/3001/say", new { text = "<b>halo</b>" });
        var state = (await Http.GetFromJsonAsync<JsonNode>(At("/sim/state")))!;
        Assert.Equal([3001, 3002, 1001, 1002, 1003, 2001, 2002, 4001, 9001],
            state["people"]!.AsArray().Select(person => (int)person!["id"]!));
        Assert.Equal("&lt;b&gt;halo&lt;/b&gt;", (string?)state["messages"]!["3001"]![0]!["html"]);
        Assert.EndsWith("+07:00", (string?)state["now"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_a_sentence_in_the_language_of_the_page()
    {
        await Http.GetAsync(At("/sim/phrases?lang=en"));
        var (code, answer) = await Post("/sim/people/3001/press", new { message = 1, data = "x" });
        Assert.Equal((HttpStatusCode.Conflict, "That button is no longer on this message."), (code, (string?)answer["error"]));
        await Post("/sim/people/3001/block", new { blocked = true });
        Assert.Equal(HttpStatusCode.Conflict, (await Post("/sim/people/3001/say", new { text = "x" })).Code);
        Assert.Equal(HttpStatusCode.NotFound, (await Post("/sim/people/7/say", new { text = "x" })).Code);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post("/sim/people/3001/say", "not an object")).Code);
    }

    [Fact]
    public async Task The_clock_goes_forward_only()
    {
        var before = Room.Clock.Now;
        await Post("/sim/clock", new { add = "PT1H" });
        Assert.InRange(Room.Clock.Now - before, TimeSpan.FromHours(1), TimeSpan.FromHours(2));
        await Post("/sim/clock", new { add = "workday" });
        Assert.Equal(OfficeClock.NextWorkday(before).Date, Room.Clock.Now.Date);
        Assert.Equal(HttpStatusCode.Conflict, (await Post("/sim/clock", new { to = before })).Code);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post("/sim/clock", new { add = "soon" })).Code);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post("/sim/clock", new { add = "P9000Y" })).Code);
    }

    [Fact]
    public async Task The_clock_goes_to_the_next_Friday_and_to_the_next_takbiran()
    {
        var before = Room.Clock.Now;
        await Post("/sim/clock", new { add = "friday" });
        Assert.Equal((DayOfWeek.Friday, 16, 25), (Room.Clock.Now.DayOfWeek, Room.Clock.Now.Hour, Room.Clock.Now.Minute));
        Assert.InRange(Room.Clock.Now - before, TimeSpan.Zero, TimeSpan.FromDays(7.1));
        await Post("/sim/clock", new { add = "takbiran" });
        Assert.Equal((20, 0), (Room.Clock.Now.Hour, Room.Clock.Now.Minute));
        Assert.InRange(Room.Clock.Now - before, TimeSpan.FromDays(1), TimeSpan.FromDays(400));
    }

    [Fact]
    public async Task The_state_says_whom_the_bot_will_remind_next()
    {
        Assert.Null((await Http.GetFromJsonAsync<JsonNode>(At("/sim/state")))!["nextChase"]);
        await Ani.Says("/lapor");
        await Ani.Presses("Mati total");
        await Ani.Sees("jelaskan dengan satu kalimat");
        await Ani.Says("Internet lantai 2 mati sejak pagi, loket tidak bisa melayani.");
        await Ani.Presses("✅ Kirim");
        await Room.World.Person(1001).SeesButton("👉 Kabid TI");
        var next = (await Http.GetFromJsonAsync<JsonNode>(At("/sim/state")))!["nextChase"]!;
        Assert.Equal("Drs. Firdaus Wibawa, M.Si", (string?)next["holders"]!.AsArray().Single());
        Assert.StartsWith("GJ-", (string?)next["ticket"], StringComparison.Ordinal);
        Assert.True((DateTimeOffset)next["at"]! > Room.Clock.Now);
        await Room.World.Person(1001).Presses("👉 Kabid TI");
        await Room.World.Person(1002).SeesButton("👉 Kasi");
        Assert.StartsWith("Ir. Ratna Kusuma",
            (string?)(await Http.GetFromJsonAsync<JsonNode>(At("/sim/state")))!["nextChase"]!["holders"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_resume_after_the_last_one_seen()
    {
        using var first = await Events(null);
        Ani.Say("satu");
        var (id, _) = await NextMessage(first);
        Ani.Say("dua");
        using var second = await Events(id);
        var (_, data) = await NextMessage(second);
        Assert.Equal("dua", (string?)data["html"]);
    }

    [Fact]
    public async Task Someone_who_missed_too_much_is_told_to_start_anew()
    {
        using var events = await Events("another-run-7");
        Assert.Equal("reset", (await Next(events)).Type);
    }

    [Fact]
    public async Task A_fresh_start_empties_every_chat_and_turns_the_unread_back()
    {
        Ani.Say("halo");
        await Post("/sim/reset", new { });
        Assert.Empty(Ani.Messages);
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    public async Task What_another_origin_posts_is_refused(string origin)
    {
        foreach (var path in (string[])["/sim/people/3001/say", "/sim/people/3001/location", "/sim/clock", "/sim/reset", "/sim/bot"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, At(path)) { Content = JsonContent.Create(new { text = "halo" }) };
            request.Headers.Add("Origin", origin);
            using var answer = await Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Empty(Ani.Messages);
    }

    [Fact]
    public async Task What_the_page_itself_posts_is_taken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, At("/sim/people/3001/sticker"));
        request.Headers.Add("Origin", _simulator.Url());
        using var answer = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(90.01, 0)]
    [InlineData(-91, 106.8)]
    [InlineData(-6.6, 180.5)]
    [InlineData(-6.6, -181)]
    public async Task A_place_that_is_not_on_the_earth_is_refused(double latitude, double longitude)
    {
        var (code, body) = await Post("/sim/people/3001/location", new { latitude, longitude });
        Assert.Equal((HttpStatusCode.BadRequest, "Lintang hanya dari -90 sampai 90, bujur dari -180 sampai 180."),
            (code, (string?)body["error"]));
        Assert.Empty(Ani.Messages);
    }

    [Fact]
    public async Task The_page_may_run_its_own_scripts_only_and_no_other_site_may_post()
    {
        using var state = await Http.GetAsync(At("/sim/state"));
        Assert.StartsWith("default-src 'self'; img-src 'self' data: blob:;", state.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, At("/sim/people/3001/sticker"));
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        using var answer = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(Ani.Messages);
    }

    [Fact]
    public void It_listens_on_loopback_only() =>
        Assert.Throws<InvalidOperationException>(() => SimulatorHost.Build(["--urls=http://0.0.0.0:5080"]));

    [Fact]
    public async Task A_sent_page_of_HTML_is_only_ever_saved()
    {
        var file = Ani.SendDocument("<script>"u8.ToArray(), "x.html", "text/html").Document!.File.Id;
        using var down = await Http.GetAsync(At($"/sim/files/{file}"));
        Assert.Equal(("attachment", "application/octet-stream"),
            (down.Content.Headers.ContentDisposition!.DispositionType, down.Content.Headers.ContentType!.MediaType));
    }

    private Uri At(string path) => new(_simulator.Url() + path);

    private async Task<(HttpStatusCode Code, JsonNode Body)> Post(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync(At(path), body);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private async Task<StreamReader> Events(string? lastId)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, At("/sim/events"));
        if (lastId is not null)
            request.Headers.Add("Last-Event-ID", lastId);
        var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }

    private static async Task<(string Id, JsonNode Data)> NextMessage(StreamReader events)
    {
        while (true)
        {
            if (await Next(events) is { Type: "message" } message)
                return (message.Id, message.Data);
        }
    }

    private static async Task<(string Id, string Type, JsonNode Data)> Next(StreamReader events)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        string? id = null, type = null;
        while (true)
        {
            var line = await events.ReadLineAsync(patience.Token) ?? throw new EndOfStreamException();
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = line[4..];
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                type = line[7..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                return (id!, type!, JsonNode.Parse(line[6..])!);
        }
    }
}
