using Korevagt.Domain.Texts;

namespace Korevagt.Settings;

/// <summary>A setting as the help shows it.</summary>
/// <param name="Name">Its name, below <c>Korevagt:</c>.</param>
/// <param name="Meaning">What it is for, with its default.</param>
internal sealed record SettingHelp(string Name, Text Meaning);
