using Korevagt.Http.Conventions;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Store;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Korevagt.Server.Resources;

/// <summary>Who changed what, for operators.</summary>
public static class AuditResource
{
    private static readonly AuditView Shown = new(
        17, Instant.FromUtc(2026, 11, 22, 18, 41), "key:000000000000", "first start", "key.create", "keys/1f0c8e5b7a92", null,
        null, "4bf92f3577b34da6a3ce929d0e0e4736");

    /// <summary>Adds the operations.</summary>
    public static void MapAudit(this RouteGroupBuilder api) =>
        api.MapGet("/audit", ListAsync).WithTags("Audit").WithName("listAudit").WithSummary("Changes, newest first.")
            .WithDescription("With `subject`, only changes of that, for instance `keys/1f0c8e5b7a92`.")
            .RequirePermission(Permission.ReadAudit).WithResponseExample(new Page<AuditView>([Shown], "MToxNw"));

    private static async Task<Ok<Page<AuditView>>> ListAsync(
        PageRequest<long> page, string? subject, AuditLog audit, CancellationToken cancellation)
    {
        var found = await audit.BeforeAsync(page.IsFirst ? null : page.After, subject, page.Reads, cancellation);
        var shown = page.Of(found, entry => entry.Id);
        return TypedResults.Ok(new Page<AuditView>([.. shown.Items.Select(AuditView.Of)], shown.Next));
    }
}
