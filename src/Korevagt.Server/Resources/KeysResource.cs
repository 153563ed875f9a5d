using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Requests;
using Korevagt.Http.Responses;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Korevagt.Server.Resources;

/// <summary>API keys: made, listed and revoked by operators.</summary>
public static class KeysResource
{
    private const int UsualDays = 365;
    private const int LongestBody = 4 * 1024;

    private static readonly KeyView Shown = new(
        "1f0c8e5b7a92", "nightly export", Role.Reader, ["read"], "key:000000000000", Instant.FromUtc(2026, 11, 22, 18, 41),
        Instant.FromUtc(2027, 11, 22, 18, 41), null, null);

    /// <summary>Adds the operations.</summary>
    public static void MapKeys(this RouteGroupBuilder api)
    {
        var keys = api.MapGroup("/keys").WithTags("Keys");
        keys.MapGet("", ListAsync).WithName("listKeys").WithSummary("API keys in the order in which they were made.")
            .RequirePermission(Permission.ManageKeys).WithResponseExample(new Page<KeyView>([Shown], "MToxNw"));
        keys.MapPost("", CreateAsync).WithName("createKey").WithSummary("Makes an API key and shows it, this once.")
            .RequirePermission(Permission.ManageKeys).WithBodyLimit(LongestBody).WithIdempotencyKey()
            .WithRequestExample(new NewKey
            {
                Name = "nightly export",
                Role = Role.Reader,
                Scopes = [
                "read"],
                ExpiresInDays = UsualDays
            }).WithResponseExample(Shown with { Key = "kv_1f0c8e5b7a92_..." });
        keys.MapGet("/{id}", FindAsync).WithName("getKey").WithSummary("An API key, without its secret.")
            .RequirePermission(Permission.ManageKeys).WithResponseExample(Shown);
        keys.MapDelete("/{id}", RevokeAsync).WithName("revokeKey").WithSummary("Revokes an API key for good.")
            .RequirePermission(Permission.ManageKeys).WithIdempotencyKey()
            .WithResponseExample(Shown with { RevokedAt = Shown.CreatedAt });
    }

    private static async Task<Ok<Page<KeyView>>> ListAsync(PageRequest<long> page, ApiKeys keys, CancellationToken cancellation)
    {
        var found = await keys.AfterAsync(page.After, page.Reads, cancellation);
        var shown = page.Of(found, key => key.Ordinal);
        return TypedResults.Ok(new Page<KeyView>([.. shown.Items.Select(KeyView.Of)], shown.Next));
    }

    private static async Task<Results<Created<KeyView>, Problem>> CreateAsync(
        JsonBody<NewKey> body, ApiKeys keys, HttpContext context, CancellationToken cancellation)
    {
        var scopes = ScopesOf(body.Value);
        if (!scopes.Succeeded)
        {
            return Problem.Input(scopes.Faults);
        }

        var wanted = new NewApiKey(
            body.Value.Name, body.Value.Role, body.Value.Scopes is null ? null : scopes.Value,
            Duration.FromDays(body.Value.ExpiresInDays ?? UsualDays));
        var made = await keys.CreateAsync(wanted, Caller.Author(context), cancellation);
        var view = KeyView.Of(made.Key);
        ReplayBody.Set(context, view);
        return TypedResults.Created($"{ApiPath.Root}/keys/{view.Id}", view with { Key = made.Text });
    }

    private static async Task<Results<Ok<KeyView>, Problem>> FindAsync(string id, ApiKeys keys, CancellationToken cancellation) =>
        await keys.FindAsync(id, cancellation) is { } key
            ? TypedResults.Ok(KeyView.Of(key))
            : NotThere;

    private static async Task<Results<Ok<KeyView>, Problem>> RevokeAsync(
        string id, ApiKeys keys, HttpContext context, CancellationToken cancellation) =>
        await keys.RevokeAsync(id, Caller.Author(context), cancellation) is { } key
            ? TypedResults.Ok(KeyView.Of(key))
            : NotThere;

    private static Problem NotThere => Problem.NotFound(new("Nøglen findes ikke.", "There is no such key."));

    private static Outcome<IReadOnlyList<Permission>> ScopesOf(NewKey wanted)
    {
        var allowed = Permissions.Of(wanted.Role).Select(Permissions.NameOf).ToList();
        var wrong = (wanted.Scopes ?? []).Index().Where(scope => !allowed.Contains(scope.Item))
            .Select(scope => new Fault(
                "body", $"$.scopes[{scope.Index}]",
                new("er ikke en tilladelse, som rollen har", "is no permission of this role"),
                InputTexts.OneOf(allowed))).ToList();
        return wrong.Count > 0
            ? wrong
            : Outcome<IReadOnlyList<Permission>>.Success(
                [.. (wanted.Scopes ?? []).Select(Permissions.Named).OfType<Permission>()]);
    }
}
