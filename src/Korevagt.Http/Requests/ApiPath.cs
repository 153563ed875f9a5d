namespace Korevagt.Http.Requests;

/// <summary>Paths of the interface.</summary>
internal static class ApiPath
{
    /// <summary>Where the resources are.</summary>
    public const string Root = "/api/v1";
}
