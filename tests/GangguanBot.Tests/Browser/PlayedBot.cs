using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Browser;

/// <summary>The office's bot, played by the test over the Bot API, so that the page is tried on words the test knows.</summary>
public sealed class PlayedBot(HttpClient http)
{
    readonly string token = new TelegramOptions().Token;
    long offset;

    public Task OffersAsync(string command, string description) =>
        CallAsync("setMyCommands", new { commands = new[] { new { command, description } } });

    /// <summary>Sends a message with one button a row; a button's data are its text.</summary>
    public Task<JsonElement> SaysAsync(long person, string html, params string[] buttons) => CallAsync("sendMessage", new
    {
        chat_id = person,
        text = html,
        parse_mode = "HTML",
        reply_markup = new { inline_keyboard = buttons.Select(text => new[] { new { text, callback_data = text } }) },
    });

    /// <summary>Sends a file, as soon as the chat's limit lets it: other stories may have spoken much in the same room.</summary>
    public Task SendsAsync(long person, byte[] bytes, string name) => TestCity.Until(async () =>
    {
        using var form = new MultipartFormDataContent { { new StringContent($"{person}"), "chat_id" },
            { new ByteArrayContent(bytes), "document", name } };
        using var response = await http.PostAsync(new Uri($"/bot{token}/sendDocument", UriKind.Relative), form);
        if (response.StatusCode == HttpStatusCode.TooManyRequests) return false;
        response.EnsureSuccessStatusCode();
        return true;
    }, $"{name} is sent");

    /// <summary>Waits for what somebody types.</summary>
    public async Task<string> HearsAsync() => (await NextAsync("message")).GetProperty("text").GetString()!;

    /// <summary>Waits for a pressed button: its data and the id to answer.</summary>
    public async Task<(string Data, string Id)> FeelsAsync()
    {
        var press = await NextAsync("callback_query");
        return (press.GetProperty("data").GetString()!, press.GetProperty("id").GetString()!);
    }

    public Task AnswersAsync(string press, string text, bool alert = false) =>
        CallAsync("answerCallbackQuery", new { callback_query_id = press, text, show_alert = alert });

    async Task<JsonElement> NextAsync(string kind)
    {
        while (true)
        {
            var updates = await CallAsync("getUpdates", new { offset, limit = 1, timeout = 10 });
            Assert.True(updates.GetArrayLength() > 0, $"no {kind} came");
            offset = updates[0].GetProperty("update_id").GetInt64() + 1;
            if (updates[0].TryGetProperty(kind, out var content)) return content;
        }
    }

    async Task<JsonElement> CallAsync(string method, object fields)
    {
        using var response = await http.PostAsJsonAsync($"/bot{token}/{method}", fields);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.GetProperty("ok").GetBoolean(), $"{method}: {answer}");
        return answer.GetProperty("result");
    }
}
