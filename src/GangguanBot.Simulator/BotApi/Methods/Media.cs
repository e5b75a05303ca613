using System.Collections.Immutable;

namespace GangguanBot.Simulator.BotApi.Methods;

/// <summary>Takes a file out of a call: uploaded, attached by name, or one Telegram already keeps.</summary>
internal static class Media
{
    public static ImmutableArray<PhotoSize> Photo(TelegramWorld world, Parameters given, string reference)
    {
        var file = Take(world, given, reference, "photos", out _);
        if (file.Bytes.Length > StoredFile.PhotoLimit)
            throw Refusal.BadRequest("file is too big");
        var size = Picture.Size(file.Bytes.Span) ?? throw Refusal.BadRequest("IMAGE_PROCESS_FAILED");
        return [new PhotoSize(file, size.Width, size.Height)];
    }

    public static Attachment Document(TelegramWorld world, Parameters given, string reference)
    {
        var file = Take(world, given, reference, "documents", out var upload);
        return new Attachment(file, upload?.Name ?? Path.GetFileName(file.Path), upload?.Mime ?? "application/octet-stream");
    }

    private static StoredFile Take(TelegramWorld world, Parameters given, string reference, string folder, out Upload? upload)
    {
        var named = given.Text(reference) ?? reference;
        upload = given.File(named);
        if (upload is null)
        {
            if (!given.Has(reference) && !reference.StartsWith("SIM", StringComparison.Ordinal))
                throw Refusal.BadRequest($"there is no {reference} in the request");
            return world.Files.Find(named) ?? throw Refusal.BadRequest("wrong file identifier/HTTP URL specified");
        }
        if (upload.Bytes.Length == 0)
            throw Refusal.BadRequest("file must be non-empty");
        if (upload.Bytes.Length > StoredFile.UploadLimit)
            throw Refusal.TooLarge();
        return world.Files.Keep(upload.Bytes, folder, Path.GetExtension(upload.Name));
    }
}
