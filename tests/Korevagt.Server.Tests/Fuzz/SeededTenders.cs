using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Library.Tenders;
using Korevagt.Server.Tests.Resources;
using Korevagt.Store;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>Tenders that have come as far as each step needs: no row of made-up requests would lead there.</summary>
internal static class SeededTenders
{
    private const int OfEachState = 10;

    private static readonly Author First = new("key:first", "First"), Second = new("key:second", "Second");

    public static async Task HaveAsync(TestServer server)
    {
        var (process, tenders, seal) = (
            server.App.Services.GetRequiredService<TenderProcess>(), server.App.Services.GetRequiredService<TenderTable>(),
            server.App.Services.GetRequiredService<TenderSeal>());
        for (var i = 0; i < OfEachState; i++)
        {
            foreach (var state in new[] { TenderState.Draft, TenderState.Locked, TenderState.Opened, TenderState.Opened, TenderState.Evaluated, TenderState.Decided })
            {
                // One that takes bids has its time limit to come; one that is to be opened has waited for a second person.
                var isOpen = state == TenderState.Locked && i % 2 == 0;
                var file = TenderFiles.Tender();
                if (!isOpen)
                {
                    Past(file["procedure"]!.AsObject());
                }

                var tender = await tenders.AddAsync($"{state} {i}", JsonSerializer.SerializeToUtf8Bytes(file), First);
                if (state == TenderState.Draft)
                {
                    continue;
                }

                tender = (await process.LockAsync(tender, First)).Tender!;
                if (isOpen)
                {
                    continue;
                }

                var bid = JsonSerializer.SerializeToUtf8Bytes(TenderFiles.Bids()[0]);
                await tenders.AddBidAsync(tender.Id, new SealedBid("t0000001", Instant.FromUtc(2026, 10, 11, 12, 0).ToUnixTimeMilliseconds(), seal.Seal(tender.Id, "t0000001", bid)));
                tender = (await process.OpenAsync(tender, First)).Tender!;
                if (state == TenderState.Locked)
                {
                    continue;
                }

                tender = (await process.OpenAsync(tender, Second)).Tender!;
                tender = (await process.JudgeAsync(tender, "t0000001", isCompliant: true, "Opfundet.", First))!.Tender!;
                if (state != TenderState.Opened)
                {
                    tender = (await process.AwardAsync(tender, 1, First)).Answer.Tender!;
                }

                if (state == TenderState.Decided)
                {
                    await process.DecideAsync(tender, "Opfundet.", First);
                }
            }
        }
    }

    private static void Past(JsonObject procedure)
    {
        procedure["publishedOn"] = "2026-09-01";
        procedure["deadline"] = "2026-10-12T12:00";
        procedure["opening"] = "2026-10-12T12:30";
        procedure["bidsBindUntil"] = "2027-02-01";
    }
}
