using Microsoft.AspNetCore.Authorization;

namespace Korevagt.Server.Access;

/// <summary>Marks what everybody may see: health, the document of the interface and the explanations of problems.</summary>
public sealed class PublicOperation : IAllowAnonymous
{
    /// <summary>The mark.</summary>
    public static PublicOperation Mark { get; } = new();
}
