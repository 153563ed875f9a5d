using Microsoft.AspNetCore.Authorization;

namespace Korevagt.Http.Access;

/// <summary>
/// The fallback of authorization. No operation is open by mistake: one that says neither who may call it nor that all may does
/// not let the server start, and is denied.
/// </summary>
internal static class Guard
{
    /// <summary>Denies every operation that does not say who may call it; paths that do not exist pass on to their 404.</summary>
    public static AuthorizationPolicy Fallback { get; } = new AuthorizationPolicyBuilder()
        .RequireAssertion(context => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint)
        .Build();

    /// <summary>Looks at every operation; none can be added afterwards.</summary>
    /// <exception cref="InvalidOperationException">One of them does not say who may call it.</exception>
    public static void CheckOperations(this IEndpointRouteBuilder routes)
    {
        // Each look at a source builds its operations anew, half of what a start takes; whoever comes after us finds them built.
        var built = new CompositeEndpointDataSource([.. routes.DataSources]);
        routes.DataSources.Clear();
        routes.DataSources.Add(built);
        var open = built.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PermissionRequirement>() is null
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.DisplayName).ToList();
        if (open.Count > 0)
        {
            throw new InvalidOperationException(
                $"Neither RequirePermission nor AllowAnonymous says who may call these operations: {string.Join(", ", open)}.");
        }
    }
}
