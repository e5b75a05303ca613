using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GangguanBot.Chat;
using Telegram.Bot;
using Telegram.Bot.Types;

namespace GangguanBot.Wire;

/// <summary>Where Telegram delivers updates. 200 is said only when the update is in the inbox; anything else makes Telegram deliver again.</summary>
static class Webhook
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    public static void MapWebhook(this IEndpointRouteBuilder web, TelegramSettings settings)
    {
        if (settings.Mode != ReceivingMode.Webhook) return;
        web.MapPost(new Uri(settings.WebhookUrl).AbsolutePath, (HttpRequest request, Inbox inbox, CancellationToken ct) =>
            IsSecret(request.Headers[SecretHeader].ToString(), settings.WebhookSecret) ? ReceiveAsync(request, inbox, ct) : Task.FromResult(Results.Unauthorized()));
    }

    private static async Task<IResult> ReceiveAsync(HttpRequest request, Inbox inbox, CancellationToken ct)
    {
        using var body = new StreamReader(request.Body, Encoding.UTF8);
        var raw = await body.ReadToEndAsync(ct);
        try
        {
            if (JsonSerializer.Deserialize<Update>(raw, JsonBotAPI.Options) is not { Id: not 0 } update) return Results.BadRequest();
            await inbox.RememberAsync([(update.Id, Reception.ChatOf(update), raw)], ct);
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }

        return Results.Ok();
    }

    private static bool IsSecret(string given, string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));
}
