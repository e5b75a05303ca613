using Microsoft.EntityFrameworkCore.Migrations;

namespace GangguanBot.Storage.Migrations;

public sealed partial class Baseline
{
    private static void MakeChat(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Dialogues", t => new
        {
            ChatId = t.Is<long>(), Kind = t.Is<string>(), Data = t.Is<string>(), Running = t.Is<bool>(), UpdatedAt = t.Is<DateTime>(),
            RemindedAt = t.May<DateTime>(),
        }, constraints: t => t.PrimaryKey("PK_Dialogues", r => new { r.ChatId, r.Kind }));

        migrationBuilder.CreateTable("Inbox", t => new
        {
            Id = t.Id<long>(), UpdateId = t.Is<long>(), ChatId = t.Is<long>(), Raw = t.Is<string>(), State = t.Is<string>(),
            Attempts = t.Is<int>(), ErrorCode = t.May<string>(), ReceivedAt = t.Is<DateTime>(), DoneAt = t.May<DateTime>(),
        }, constraints: t => t.PrimaryKey("PK_Inbox", r => r.Id));
        migrationBuilder.CreateIndex("IX_Inbox_State_ChatId", "Inbox", ["State", "ChatId"]);
        migrationBuilder.CreateIndex("IX_Inbox_UpdateId", "Inbox", "UpdateId", unique: true);

        migrationBuilder.CreateTable("Outbox", t => new
        {
            Id = t.Id<long>(), ChatId = t.Is<long>(), Priority = t.Is<string>(), Parcel = t.Is<string>(), CardKey = t.May<string>(),
            Posting = t.May<string>(), Mark = t.May<string>(), State = t.Is<string>(), Attempts = t.Is<int>(), Repeated = t.Is<bool>(),
            MessageId = t.May<int>(), Fault = t.May<string>(), CreatedAt = t.Is<DateTime>(), SentAt = t.May<DateTime>(),
        }, constraints: t => t.PrimaryKey("PK_Outbox", r => r.Id));
        migrationBuilder.CreateIndex("IX_Outbox_ChatId", "Outbox", "ChatId");
        migrationBuilder.CreateIndex("IX_Outbox_State", "Outbox", "State");

        migrationBuilder.CreateTable("SentCards", t => new
        {
            ChatId = t.Is<long>(), Key = t.Is<string>(), MessageId = t.Is<int>(), Hash = t.Is<string>(), HasButtons = t.Is<bool>(),
        }, constraints: t => t.PrimaryKey("PK_SentCards", r => new { r.ChatId, r.Key }));
    }
}
