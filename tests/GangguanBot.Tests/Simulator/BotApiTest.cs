using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Tests.Simulator;

/// <summary>A Telegram with Ani in it, called as any HTTP client would.</summary>
public abstract class BotApiTest : IAsyncLifetime
{
    protected static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly HttpClient Http = new();
    private TelegramServer _server = null!;

    protected FakeTimeProvider Clock { get; } = new(City.TestCity.Monday.ToUniversalTime());
    protected TelegramWorld World => _server.World;
    protected Person Ani { get; private set; } = null!;
    protected string Url => _server.Url;
    protected virtual TelegramOptions Options => new() { Clock = Clock, Flood = false, WebhookBackOff = TimeSpan.FromMilliseconds(20) };

    public async Task InitializeAsync()
    {
        _server = await TelegramServer.Start(Options);
        Ani = World.AddPerson(3001, "Ani", started: true);
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    protected Task<JsonNode> Call(string method, object? parameters = null, string? token = null) =>
        Send(method, parameters is null ? null : JsonContent.Create(parameters), token);

    protected async Task<JsonNode> Send(string method, HttpContent? content, string? token = null)
    {
        using var response = await Http.PostAsync(new Uri($"{Url}/bot{token ?? World.Options.Token}/{method}"), content);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var code = (bool)answer["ok"]! ? 200 : (int)answer["error_code"]!;
        Assert.Equal(code, (int)response.StatusCode);
        return answer;
    }

    protected async Task<HttpResponseMessage> Raw(string method, object? parameters = null) =>
        await Http.PostAsync(new Uri($"{Url}/bot{World.Options.Token}/{method}"), JsonContent.Create(parameters ?? new { }));

    protected async Task<HttpResponseMessage> Download(string path, string? token = null) =>
        await Http.GetAsync(new Uri($"{Url}/file/bot{token ?? World.Options.Token}/{path}"));

    /// <summary>Sends a message and gives its id.</summary>
    protected async Task<int> Sent(object parameters) => (int)(await Call("sendMessage", parameters))["result"]!["message_id"]!;

    protected async Task<JsonArray> Updates(long offset = 0, int timeout = 0) =>
        (await Call("getUpdates", new { offset, timeout }))["result"]!.AsArray();

    /// <summary>
    /// Waits for something that this test's own calls bring about; polling, because it is not always the world that changes.
    /// </summary>
    protected static async Task Until(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
    }

    protected static object Buttons(params object[][] rows) => new { inline_keyboard = rows };

    protected static void Refused(JsonNode answer, int code, string description)
    {
        Assert.False((bool)answer["ok"]!, answer.ToJsonString());
        Assert.Equal((code, description), ((int)answer["error_code"]!, (string?)answer["description"]));
    }

    protected static JsonNode Done(JsonNode answer)
    {
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
        return answer["result"]!;
    }
}
