using System.Security.Claims;

namespace Korevagt.Http.Access;

/// <summary>A caller, as ASP.NET Core carries one around.</summary>
internal sealed class CallerIdentity(Caller caller) : ClaimsIdentity("Bearer")
{
    public Caller Caller { get; } = caller;
}
