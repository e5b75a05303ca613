using GangguanBot.Chat;
using GangguanBot.Storage.Backup;
using GangguanBot.Storage.Retention;

namespace GangguanBot.Tickets.Attachments;

internal static class AttachmentServices
{
    public static IServiceCollection AddAttachments(this IServiceCollection services) => services
        .AddSingleton(new NamedFiles("Attachments", nameof(Attachment.Path), "COALESCE(\"KeptSha256\", \"Sha256\")"))
        .AddScoped<AttachmentFactory>().AddScoped<AttachmentIntake>().AddScoped<FileHandout>().AddScoped<IExpiry, FileExpiry>()
        .AddConversation<AttachConversation>().AddConversation<AlbumConversation>();
}
