using Korevagt.Store.Access;
using Microsoft.AspNetCore.Authorization;

namespace Korevagt.Http.Access;

/// <summary>The permission that an operation needs, as metadata and as the requirement that is checked.</summary>
public sealed class PermissionRequirement(Permission permission)
    : AuthorizationHandler<PermissionRequirement>, IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <summary>The permission.</summary>
    public Permission Permission => permission;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];

    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.Identity is CallerIdentity identity && identity.Caller.Permissions.Contains(requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
