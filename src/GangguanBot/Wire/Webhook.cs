using System.Security.Cryptography;
using System.Text;
using GangguanBot.Settings;

namespace GangguanBot.Wire;

/// <summary>
/// Takes the updates that Telegram delivers. It answers 200 when the update is in the inbox, readable or not. After any other answer
/// Telegram delivers it again.
/// </summary>
static class Webhook
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    public static void MapWebhook(this IEndpointRouteBuilder web, TelegramSettings settings)
    {
        if (settings.Mode != ReceivingMode.Webhook) return;
        web.MapPost(new Uri(settings.WebhookUrl).AbsolutePath, (HttpRequest request, UpdateIntake intake, CancellationToken ct) =>
            IsSecret(request.Headers[SecretHeader].ToString(), settings.WebhookSecret)
                ? ReceiveAsync(request, intake, ct) : Task.FromResult(Results.Unauthorized()));
    }

    private static async Task<IResult> ReceiveAsync(HttpRequest request, UpdateIntake intake, CancellationToken ct)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        await intake.TakeAsync([RawUpdate.OfBody(body.GetBuffer().AsMemory(0, (int)body.Length))], ct);
        return Results.Ok();
    }

    private static bool IsSecret(string given, string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));
}
