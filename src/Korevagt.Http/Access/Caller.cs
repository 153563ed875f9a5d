using Korevagt.Http.Problems;
using Korevagt.Store;
using Korevagt.Store.Access;

namespace Korevagt.Http.Access;

/// <summary>The authenticated caller of a request.</summary>
/// <param name="Id">Who for good: <c>key:1f0c...</c> or <c>oidc:subject</c>.</param>
/// <param name="Name">Who, for people.</param>
/// <param name="Role">The role, or null for somebody of several.</param>
/// <param name="Permissions">What they may do.</param>
/// <param name="Session">Id of the session of their browser; null for programs.</param>
public sealed record Caller(string Id, string Name, Role? Role, IReadOnlySet<Permission> Permissions, string? Session = null)
{
    /// <summary>The caller of a request; only for operations that need a permission.</summary>
    public static Caller Of(HttpContext context) =>
        (context.User.Identity as CallerIdentity)?.Caller
            ?? throw new InvalidOperationException("An operation without permission asks who calls.");

    /// <summary>The caller of a request, or null where nobody known asks.</summary>
    public static Caller? Find(HttpContext context) => (context.User.Identity as CallerIdentity)?.Caller;

    /// <summary>Who changes something, for the audit log, with the request's hold on its Idempotency-Key.</summary>
    public static Author Author(HttpContext context)
    {
        var caller = Of(context);
        return new Author(caller.Id, caller.Name, Problem.TraceOf(context), context.Features.Get<RequestClaim>());
    }
}
