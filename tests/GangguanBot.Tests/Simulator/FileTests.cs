using System.Net;
using System.Text.Json.Nodes;

namespace GangguanBot.Tests.Simulator;

/// <summary>Photos and files, up and down, with Telegram's limits.</summary>
public sealed class FileTests : BotApiTest
{
    [Fact]
    public async Task A_photo_of_a_person_can_be_fetched_and_sent_on()
    {
        Ani.SendPhoto(Png, "lampu merah");
        var message = (await Updates())[0]!["message"]!;
        Assert.Equal("lampu merah", (string?)message["caption"]);
        var id = (string?)message["photo"]!.AsArray()[^1]!["file_id"];
        var path = (string)Done(await Call("getFile", new { file_id = id }))["file_path"]!;
        using var down = await Download(path);
        Assert.Equal(Png, await down.Content.ReadAsByteArrayAsync());
        Done(await Call("sendPhoto", new { chat_id = 3001, photo = id, caption = "<b>ini</b>", parse_mode = "HTML" }));
        Assert.Equal("<b>ini</b>", Ani.Messages[^1].Html);
    }

    [Fact]
    public async Task A_document_is_uploaded_by_name_and_by_attachment()
    {
        Done(await Send("sendDocument",
            Form([("chat_id", "3001"), ("caption", "surat")], ("document", "surat.pdf", "%PDF-1.4"u8.ToArray()))));
        Done(await Send("sendDocument",
            Form([("chat_id", "3001"), ("document", "attach://part1")], ("part1", "dua.pdf", "%PDF-1.4"u8.ToArray()))));
        Assert.Equal(["surat.pdf", "dua.pdf"], Ani.Messages.Select(message => message.Document!.Name));
        Assert.All(World.Calls, call => Assert.Empty(call.Unknown));
    }

    [Fact]
    public async Task An_album_has_2_to_10_items_of_one_kind()
    {
        var media = """[{"type":"photo","media":"attach://a","caption":"dua foto"},{"type":"photo","media":"attach://b"}]""";
        var sent = Done(await Send("sendMediaGroup",
            Form([("chat_id", "3001"), ("media", media)], ("a", "a.png", Png), ("b", "b.png", Png)))).AsArray();
        Assert.Equal(2, sent.Count);
        Assert.Single(sent.Select(message => (string?)message!["media_group_id"]).Distinct());
        Refused(await Call("sendMediaGroup", new { chat_id = 3001, media = new[] { new { type = "photo", media = "x" } } }),
            400, "Bad Request: wrong number of media in the album: must be 2-10");
    }

    [Fact]
    public async Task An_album_of_a_person_is_several_messages_with_one_group()
    {
        Ani.SendAlbum([Png, Png], "dua foto");
        var messages = (await Updates()).Select(update => update!["message"]!).ToList();
        Assert.Equal(["dua foto", null], messages.Select(message => (string?)message["caption"]));
        Assert.Single(messages.Select(message => (string?)message["media_group_id"]).Distinct());
    }

    [Fact]
    public async Task What_is_too_big_is_refused_on_both_ways()
    {
        var large = Ani.SendDocument(new byte[(20 << 20) + 1], "besar.bin").Document!.File.Id;
        Refused(await Call("getFile", new { file_id = large }), 400, "Bad Request: file is too big");
        var photo = new byte[(10 << 20) + 1];
        Png.CopyTo(photo, 0);
        Refused(await Send("sendPhoto", Form([("chat_id", "3001")], ("photo", "a.png", photo))), 400, "Bad Request: file is too big");
        Refused(await Send("sendDocument", Form([("chat_id", "3001")], ("document", "a.bin", new byte[(50 << 20) + 1]))), 413,
            "Request Entity Too Large");
    }

    [Fact]
    public async Task What_is_no_picture_is_no_photo() =>
        Refused(await Send("sendPhoto", Form([("chat_id", "3001")], ("photo", "a.png", "teks"u8.ToArray()))), 400,
            "Bad Request: IMAGE_PROCESS_FAILED");

    [Fact]
    public async Task A_caption_has_at_most_1024_characters()
    {
        JsonNode Captioned(int length) =>
            new JsonObject { ["chat_id"] = 3001, ["photo"] = Ani.SendPhoto(Png).Photo[^1].File.Id, ["caption"] = new string('é', length) };
        Done(await Call("sendPhoto", Captioned(1024)));
        Refused(await Call("sendPhoto", Captioned(1025)), 400, "Bad Request: message caption is too long");
    }

    [Fact]
    public async Task Files_are_not_given_to_another_token()
    {
        var path = Ani.SendDocument([1], "a.bin").Document!.File.Path;
        using var down = await Download(path, token: "1:x");
        Assert.Equal(HttpStatusCode.NotFound, down.StatusCode);
    }

    private static MultipartFormDataContent Form(
        (string Name, string Value)[] fields, params (string Name, string File, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (name, file, bytes) in files)
            form.Add(new ByteArrayContent(bytes), name, file);
        return form;
    }
}
