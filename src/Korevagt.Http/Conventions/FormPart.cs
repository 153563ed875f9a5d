namespace Korevagt.Http.Conventions;

/// <summary>A part of a body in <c>multipart/form-data</c>, as the document of the interface shows it: a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is.</param>
/// <param name="IsRequired">Whether the body needs it.</param>
public sealed record FormPart(string Name, string Description, bool IsRequired);
