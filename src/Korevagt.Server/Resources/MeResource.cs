using Korevagt.Http.Access;
using Korevagt.Http.Conventions;
using Korevagt.Store.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Korevagt.Server.Resources;

/// <summary>Who the caller is to this server.</summary>
public static class MeResource
{
    /// <summary>Adds the operation.</summary>
    public static void MapMe(this RouteGroupBuilder api) =>
        api.MapGet("/me", Show).WithTags("Me").WithName("getMe").WithSummary("Who you are here, and what you may do.")
            .RequirePermission(Permission.Read)
            .WithResponseExample(new MeView("key:1f0c8e5b7a92", "nightly export", Role.Reader, ["read"]));

    private static Ok<MeView> Show(HttpContext context)
    {
        var caller = Caller.Of(context);
        return TypedResults.Ok(new MeView(
            caller.Id, caller.Name, caller.Role,
            [.. Permissions.All.Where(caller.Permissions.Contains).Select(Permissions.NameOf)]));
    }
}
